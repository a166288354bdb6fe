package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import parley.command.CommandEnvelope;
import parley.command.source.SourceCommand.RegisterSource;
import parley.encryption.SourceKeyRepository;
import parley.encryption.SourceKeyService;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.source.SealedIdentity;
import parley.eventstore.TestPostgres;
import parley.problem.ProblemException;
import parley.security.AccessMigration;
import parley.security.AuthenticatedUser;
import parley.security.NegotiationScope;
import parley.security.Role;

/** Runs on a real PostgreSQL. */
class EnvelopeFactoryTest {
    private static final Thing INSIDER = Thing.parse("lake-talks/source/insider");
    private static final AuthenticatedUser OWNER = AuthenticatedUser.OWNER;
    private static final AuthenticatedUser ELSEWHERE =
            new AuthenticatedUser(
                    "anna",
                    Set.of(Role.RECORDER),
                    new NegotiationScope(Set.of(new NegotiationId("other-talks"))));
    private static final Instant MONDAY = Instant.parse("2026-02-16T10:00:00Z");

    private final PGSimpleDataSource database = TestPostgres.freshDatabase();
    private final SourceKeyRepository keys = new SourceKeyRepository(database);
    private final InstantSource clock = InstantSource.fixed(MONDAY);
    private final EnvelopeFactory envelopes =
            new EnvelopeFactory(new SourceKeyService(keys, database), clock);
    private final CommandReader reader =
            new CommandReader(new IdempotencyKeys(() -> new RecordId("own")));

    @BeforeEach
    void migrate() {
        AccessMigration.migrate(database);
    }

    @Test
    void an_identity_is_sealed_for_its_source() {
        var sealed = sealed(submit(",'identity':'Somebody'", false));
        assertThat(keys.find(INSIDER, sealed.key()).orElseThrow().open(sealed, INSIDER))
                .isEqualTo("Somebody");
    }

    @Test
    void nothing_behind_the_api_holds_it() {
        var submission = submit(",'identity':'Somebody'", false);
        assertThat(submission.toString()).doesNotContain("Somebody");
    }

    @Test
    void a_repeat_is_distinguished_from_another_identity_and_from_none() {
        var digest = submit(",'identity':'Somebody'", false).header().digest();
        assertThat(submit(",'identity':'Somebody'", false).header().digest()).isEqualTo(digest);
        assertThat(submit(",'identity':'Somebody'", true).header().digest()).isEqualTo(digest);
        assertThat(submit(",'identity':'Somebody else'", false).header().digest())
                .isNotEqualTo(digest);
        assertThat(submit("", false).header().digest()).isNotEqualTo(digest);
        assertThat(submit(",'identity':null", false).header().digest())
                .isEqualTo(submit("", false).header().digest());
    }

    @Test
    void a_digest_confirms_a_guess_to_nobody_without_the_key() throws Exception {
        var digest = submit(",'identity':'Somebody'", false).header().digest();
        execute("delete from access.sealing_key");
        assertThat(submit(",'identity':'Somebody'", false).header().digest()).isNotEqualTo(digest);
    }

    @Test
    void from_another_user_it_is_another_command_whatever_they_guess() {
        var digest = submit(",'identity':'Somebody'", false).header().digest();
        var other = new AuthenticatedUser("anna", Set.of(Role.RECORDER), NegotiationScope.ALL);
        assertThat(
                        envelopes
                                .of(other, read(",'identity':'Somebody'"), null, false)
                                .header()
                                .digest())
                .isNotEqualTo(digest);
        assertThat(envelopes.of(other, read(""), null, false).header().digest())
                .isEqualTo(submit("", false).header().digest());
    }

    @Test
    void the_recorder_is_the_authenticated_user() {
        var anna = new AuthenticatedUser("anna", Set.of(Role.RECORDER), NegotiationScope.ALL);
        assertThat(submit("", false).header().recorder()).isEqualTo("owner");
        assertThat(envelopes.of(anna, read(""), null, false).header().recorder()).isEqualTo("anna");
    }

    @Test
    void a_dry_run_makes_no_key() throws Exception {
        assertThat(sealed(submit(",'identity':'Somebody'", true))).isNotNull();
        assertThat(count()).isZero();
    }

    @Test
    void nor_does_a_user_who_may_not_record_there() throws Exception {
        var read = read(",'identity':'Somebody'");
        assertThat(
                        catchThrowableOfType(
                                        ProblemException.class,
                                        () -> envelopes.of(ELSEWHERE, read, null, false))
                                .problem()
                                .status())
                .isEqualTo(403);
        assertThat(count()).isZero();
    }

    @Test
    void nor_does_a_command_without_an_identity() throws Exception {
        assertThat(((RegisterSource) submit("", false).command()).identity()).isNull();
        assertThat(count()).isZero();
    }

    private CommandEnvelope submit(String more, boolean trial) {
        return envelopes.of(OWNER, read(more), null, trial);
    }

    private CommandReader.Read read(String more) {
        var body =
                "{'negotiation':'lake-talks','source':'insider','type':'anonymous','description':'A member','confidential':true%s}"
                        .formatted(more);
        var json = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return reader.read("RegisterSource", json, null);
    }

    private static SealedIdentity sealed(CommandEnvelope submission) {
        return Objects.requireNonNull(((RegisterSource) submission.command()).identity());
    }

    private long count() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from access.sealing_key")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
