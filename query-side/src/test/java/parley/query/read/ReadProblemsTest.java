package parley.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.InvalidValue;
import parley.query.fact.read.Facts;

class ReadProblemsTest {
    @Test
    void what_nobody_refused_by_its_name_is_refused_in_its_own_words() {
        var nowhere = JdbcClient.create(new PGSimpleDataSource());
        var problems = new ReadProblems(new ThingIdSuggestions(nowhere, new Facts(nowhere)));
        var answer = problems.invalid(new InvalidValue("nothing lies there"));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody())
                .contains("urn:parley:problem:invalid-parameter", "Nothing lies there.");
    }
}
