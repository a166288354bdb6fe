package parley.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import parley.eventstore.LogMigration;
import parley.eventstore.TestPostgres;
import parley.eventstore.read.LogClock;
import parley.problem.ProblemException;
import parley.query.asof.AsOfParameters;
import parley.query.asof.AsOfResolver;
import parley.query.asof.ResolvedQuestion;
import parley.query.projection.FactsProjection;

class ReadSnapshotTest {
    private static final Instant NOON = Instant.parse("2026-02-16T12:00:00Z");

    private final JdbcClient database = JdbcClient.create(withLog());
    private final ReadSnapshot snapshots =
            new ReadSnapshot(
                    TransactionOperations.withoutTransaction(),
                    database,
                    new AsOfResolver(database, new LogClock(() -> Instant.EPOCH)));

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

    @Test
    void now_is_not_before_the_newest_record_though_the_machines_clock_is() {
        database.sql(
                        """
                        insert into log.event (position, appended_at, recorded_at, version, revision, command_seq, event_id,
                          transcribed, payload_salt, metadata_salt, hash, negotiation, kind, thing, command_id, type, recorder,
                          metadata, payload)
                        values (1, :appendedAt, :appendedAt, 0, 1, 0, gen_random_uuid(),
                          false, '', '', '', 'talks', 'negotiation', 'talks', 'c', 'negotiation-opened', 'r', '{}', '{}')
                        """)
                .param("appendedAt", NOON.atOffset(ZoneOffset.UTC))
                .update();
        progress(FactsProjection.VERSION);
        database.sql("create table zone (negotiation text, zone text, fictional boolean)").update();
        database.sql("insert into zone values ('talks', 'UTC', false)").update();
        assertThat(question("talks").asOf().at())
                .isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, NOON));
        var known = new AsOfParameters(null, "1970-01-01T00:00:01Z");
        assertThat(snapshots.ofNegotiation("talks", known, Function.identity()).asOf().position())
                .isEqualTo(1);
    }

    private static DataSource withLog() {
        var fresh = TestPostgres.freshDatabase();
        LogMigration.migrate(fresh);
        return fresh;
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
