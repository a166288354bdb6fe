package parley.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.events.Invalid;

class ReadProblemsTest {
    @Test
    void what_nobody_refused_by_its_name_is_refused_in_its_own_words() {
        var answer = new ReadProblems(new Nearby(JdbcClient.create(new PGSimpleDataSource()), new Facts(JdbcClient.create(new PGSimpleDataSource())))).invalid(new Invalid("nothing lies there"));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody())
                .contains("urn:parley:problem:invalid-parameter", "nothing lies there");
    }
}
