package parley.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import parley.events.Thing;
import parley.eventstore.LogMigration;
import parley.eventstore.LogUnavailable;
import parley.eventstore.TestPostgres;
import parley.security.AccessMigration;

/** Runs on a real PostgreSQL. */
class SourceKeyServiceTest {
    private static final Thing INSIDER = Thing.parse("lake-talks/source/insider");
    private static final List<Thing> OTHERS =
            List.of(
                    Thing.parse("lake-talks/source/other"),
                    Thing.parse("other-talks/source/insider"));
    private static final int MANY = 8;

    private final PGSimpleDataSource database = TestPostgres.freshDatabase();
    private final SourceKeyRepository keys = new SourceKeyRepository(database);
    private final SourceKeyService service = new SourceKeyService(keys, database);

    @AfterEach
    void close() {
        service.close();
    }

    @BeforeEach
    void migrate() {
        LogMigration.migrate(database);
        AccessMigration.migrate(database);
    }

    @Test
    void a_source_has_one_key_of_its_own() {
        var key = service.key(INSIDER);
        assertThat(service.key(INSIDER).id()).isEqualTo(key.id());
        assertThat(service.key(INSIDER).secret()).isEqualTo(key.secret());
        assertThat(OTHERS)
                .allSatisfy(other -> {
                    assertThat(service.key(other).id()).isNotEqualTo(key.id());
                    assertThat(service.key(other).secret()).isNotEqualTo(key.secret());
                });
    }

    @Test
    void concurrent_callers_get_the_same_key() throws Exception {
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            Callable<String> call = () -> service.key(INSIDER).id();
            var ids = threads.invokeAll(IntStream.range(0, MANY).mapToObj(_ -> call).toList());
            for (var id : ids) {
                assertThat(id.get()).isEqualTo(service.key(INSIDER).id());
            }
        }
    }

    @Test
    void many_new_sources_at_once_take_two_connections() throws Exception {
        var opened = new AtomicInteger();
        var counting =
                new PGSimpleDataSource() {
                    @Override
                    public Connection getConnection() throws SQLException {
                        opened.incrementAndGet();
                        return super.getConnection();
                    }
                };
        counting.setUrl(database.getUrl());
        counting.setUser(database.getUser());
        try (var many = new SourceKeyService(keys, counting);
                var threads = Executors.newFixedThreadPool(MANY)) {
            var calls =
                    IntStream.range(0, 5 * MANY)
                            .mapToObj(i -> Thing.parse("lake-talks/source/new-" + i))
                            .map(source -> (Callable<SourceKey>) () -> many.key(source))
                            .toList();
            for (var key : threads.invokeAll(calls)) {
                assertThat(key.get()).isNotNull();
            }
        }
        assertThat(opened).hasValueBetween(1, 2);
    }

    @Test
    void waiting_for_a_hanging_server_is_limited() throws SQLException {
        var impatient = new SourceKeyRepository(database, Duration.ofMillis(200));
        try (var holder = database.getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table access.sealing_key");
            assertThatThrownBy(() -> impatient.find(INSIDER)).isInstanceOf(LogUnavailable.class);
        }
        assertThat(impatient.find(INSIDER)).isEmpty();
    }

    @Test
    void a_trial_key_is_not_stored_and_is_the_existing_one_if_any() throws SQLException {
        var trial = service.trialKey(INSIDER);
        assertThat(service.trialKey(INSIDER).fingerprint("Somebody"))
                .isEqualTo(trial.fingerprint("Somebody"));
        assertThat(service.trialKey(OTHERS.getFirst()).fingerprint("Somebody"))
                .isNotEqualTo(trial.fingerprint("Somebody"));
        assertThat(keys.find(INSIDER)).isEmpty();
        var key = service.key(INSIDER);
        assertThat(service.trialKey(INSIDER).id()).isEqualTo(key.id());
    }

    @Test
    void an_erased_key_is_gone_and_the_next_one_differs() throws SQLException {
        var sealed = service.key(INSIDER).seal("Somebody", INSIDER);
        assertThat(keys.find(INSIDER, sealed.key()).orElseThrow().open(sealed, INSIDER))
                .isEqualTo("Somebody");
        TestPostgres.execute(database, "delete from access.sealing_key");
        assertThat(keys.find(INSIDER, sealed.key())).isEmpty();
        assertThat(service.key(INSIDER).id()).isNotEqualTo(sealed.key());
        assertThat(keys.find(INSIDER, sealed.key())).isEmpty();
    }

    @Test
    void a_key_of_a_rejected_command_is_collected_after_a_day() throws SQLException {
        service.key(INSIDER);
        age("2 days");
        service.key(OTHERS.getFirst());
        assertThat(UnusedSourceKeys.collect(database)).isEqualTo(1);
        assertThat(keys.find(INSIDER)).isEmpty();
        assertThat(keys.find(OTHERS.getFirst())).isPresent();
    }

    @Test
    void a_key_that_seals_something_in_the_log_is_never_collected() throws SQLException {
        var key = service.key(INSIDER);
        var otherSource = service.key(OTHERS.getFirst());
        store(INSIDER, key);
        store(OTHERS.getFirst(), key);
        age("2 days");
        assertThat(UnusedSourceKeys.collect(database)).isEqualTo(1);
        assertThat(keys.find(INSIDER, key.id())).isPresent();
        assertThat(keys.find(OTHERS.getFirst(), otherSource.id())).isEmpty();
    }

    @Test
    void an_old_key_that_a_command_has_just_taken_up_is_left_to_it() throws SQLException {
        var key = service.key(INSIDER);
        age("2 days");
        var adding = TestPostgres.as("keys_are_taken_up", database);
        AccessMigration.grantKeys(database, "keys_are_taken_up", "keys_are_taken_up");
        try (var inFlight = new SourceKeyService(new SourceKeyRepository(adding), adding)) {
            assertThat(inFlight.key(INSIDER).id()).isEqualTo(key.id());
        }
        assertThat(UnusedSourceKeys.collect(database)).isZero();
        assertThat(keys.find(INSIDER, key.id())).isPresent();
    }

    private void age(String interval) throws SQLException {
        TestPostgres.execute(
                database,
                "update access.sealing_key set created_at = now() - interval '%s'"
                        .formatted(interval));
    }

    private void store(Thing source, SourceKey key) throws SQLException {
        TestPostgres.execute(
                database,
                """
                insert into log.event (position, appended_at, recorded_at, version, revision, command_seq, event_id,
                  transcribed, payload_salt, metadata_salt, hash, negotiation, kind, thing, command_id, type, recorder,
                  metadata, payload)
                select coalesce(max(position), 0) + 1, now(), now(), 0, 1, 0, gen_random_uuid(), false, '', '', '',
                  '%1$s', 'source', '%2$s', '%2$s', 'source-registered', 'r', '{}', '{"identity": {"key": "%3$s"}}'
                  from log.event
                """
                        .formatted(source.negotiation().value(), source.id(), key.id()));
    }

    @Test
    void each_side_may_do_with_keys_what_it_needs_and_no_more() throws SQLException {
        var reading = TestPostgres.as("keys_are_read", database);
        var adding = TestPostgres.as("keys_are_made", database);
        AccessMigration.grantKeys(database, "keys_are_read", "keys_are_made");
        AccessMigration.grantKeys(database, "keys_are_read", "keys_are_made");
        SourceKey key;
        try (var allowed = new SourceKeyService(new SourceKeyRepository(adding), adding)) {
            key = allowed.key(INSIDER);
        }
        assertThat(new SourceKeyRepository(reading).find(INSIDER, key.id())).isPresent();
        try (var refused = new SourceKeyService(new SourceKeyRepository(reading), reading)) {
            assertThatThrownBy(() -> refused.key(OTHERS.getFirst()))
                    .isInstanceOf(LogUnavailable.class);
        }
        for (var role : List.of(reading, adding)) {
            for (var change :
                    List.of(
                            "update access.sealing_key set id = 'x'",
                            "delete from access.sealing_key",
                            "truncate access.sealing_key")) {
                assertThatThrownBy(() -> TestPostgres.execute(role, change))
                        .hasMessageContaining("permission denied");
            }
        }
        var neither = TestPostgres.as("keys_are_neither", database);
        assertThatThrownBy(() -> TestPostgres.execute(neither, "select 1 from access.sealing_key"))
                .hasMessageContaining("permission denied");
    }
}
