package parley.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import parley.eventstore.TestPostgres;
import parley.problem.ProblemException;
import parley.query.asof.AsOfParameters;
import parley.query.asof.AsOfResolver;
import parley.query.asof.ResolvedQuestion;
import parley.query.projection.FactsProjection;

class ReadSnapshotTest {
    private final JdbcClient database = JdbcClient.create(TestPostgres.freshDatabase());
    private final ReadSnapshot snapshots =
            new ReadSnapshot(
                    TransactionOperations.withoutTransaction(),
                    database,
                    new AsOfResolver(database, () -> Instant.EPOCH));

    @Test
    void before_there_are_any_facts_they_are_being_built() {
        isRefusedAsBuilding();
    }

    @Test
    void facts_of_an_older_shape_lack_a_column_and_are_being_built_anew() {
        progress(2);
        database.sql("create table zone (negotiation text, zone text)").update();
        database.sql("insert into zone values ('talks', 'UTC')").update();
        isRefusedAsBuilding();
    }

    @Test
    void of_a_fiction_every_answer_says_so_and_of_others_none() {
        progress(FactsProjection.VERSION);
        database.sql("create table zone (negotiation text, zone text, fictional boolean)").update();
        database.sql("insert into zone values ('invented', 'UTC', true), ('talks', 'UTC', false)")
                .update();
        assertThat(question("invented").view().fictional()).isTrue();
        assertThat(question("talks").view().fictional()).isNull();
    }

    private void progress(int version) {
        database.sql("create table progress (position bigint, version integer)").update();
        database.sql("insert into progress values (1, :version)")
                .param("version", version)
                .update();
    }

    private ResolvedQuestion question(String negotiation) {
        return snapshots.ofNegotiation(negotiation, AsOfParameters.NOW, Function.identity());
    }

    private void isRefusedAsBuilding() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> question("talks"))
                .satisfies(refused ->
                        assertThat(refused.problem().name()).isEqualTo("facts-building"));
    }
}
