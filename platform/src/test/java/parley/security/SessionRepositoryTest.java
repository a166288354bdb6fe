package parley.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import parley.eventstore.TestPostgres;

/** Runs on a real PostgreSQL, in which a role that may only keep sessions keeps them. */
class SessionRepositoryTest {
    private static final Instant MONDAY = Instant.parse("2026-02-16T10:00:00Z");

    private final PGSimpleDataSource owner = TestPostgres.freshDatabase();
    private Instant now = MONDAY;
    private final TokenRepository tokens = new TokenRepository(owner, () -> now);
    private PGSimpleDataSource service = owner;
    private SessionRepository sessions = new SessionRepository(owner, () -> now);
    private TokenAuthenticator authenticator =
            new TokenAuthenticator(owner, Duration.ofSeconds(10), () -> now);

    @BeforeEach
    void grant() throws SQLException {
        AccessMigration.migrate(owner);
        service = TestPostgres.as("keeps_sessions", owner);
        AccessMigration.grant(owner, List.of(service.getUser()));
        AccessMigration.grantSessions(owner, Objects.requireNonNull(service.getUser()));
        AccessMigration.grantSessions(owner, Objects.requireNonNull(service.getUser()));
        sessions = new SessionRepository(service, () -> now);
        authenticator = new TokenAuthenticator(service, Duration.ofSeconds(10), () -> now);
    }

    private Token issue(String name, @Nullable Duration lasts) {
        var request = new TokenRequest(name, Set.of(Role.READER), NegotiationScope.ALL, lasts);
        return tokens.issue(request, "root").orElseThrow();
    }

    private SessionId begun(Token token) {
        var session = SessionId.fresh(new SecureRandom());
        assertThat(sessions.begin(session, token)).isTrue();
        return session;
    }

    private boolean isLive(SessionId session) {
        return authenticator.of(session) instanceof TokenCheck.Valid;
    }

    private static String count(PGSimpleDataSource database, String condition) {
        try (var connection = database.getConnection();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select count(*) from access.session s where "
                                                + condition)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_session_is_worth_as_much_as_its_token_until_it_ends() {
        var token = issue("anna", null);
        var session = begun(token);
        assertThat(authenticator.of(session)).isEqualTo(authenticator.of(token));
        sessions.end(session);
        assertThat(isLive(session)).isFalse();
        assertThat(authenticator.of(token)).isInstanceOf(TokenCheck.Valid.class);
        sessions.end(session);
    }

    @Test
    void to_end_one_session_ends_no_other() {
        var token = issue("anna", null);
        var first = begun(token);
        var second = begun(token);
        sessions.end(first);
        assertThat(isLive(second)).isTrue();
    }

    @Test
    void a_session_expires_by_itself_and_with_its_token_at_the_latest() {
        var session = begun(issue("anna", null));
        var shortLived = begun(issue("ben", Duration.ofHours(1)));
        now = MONDAY.plus(Duration.ofHours(1));
        assertThat(isLive(shortLived)).isFalse();
        tokens.renew("ben", null);
        assertThat(isLive(shortLived)).isFalse();
        now = MONDAY.plus(SessionRepository.LASTS).minusMillis(1);
        assertThat(isLive(session)).isTrue();
        now = MONDAY.plus(SessionRepository.LASTS);
        assertThat(isLive(session)).isFalse();
    }

    @Test
    void what_has_expired_is_removed_when_somebody_logs_in_or_out() {
        begun(issue("anna", null));
        now = MONDAY.plus(SessionRepository.LASTS);
        var last = begun(issue("ben", null));
        assertThat(count(owner, "true")).isEqualTo("1");
        sessions.end(last);
        assertThat(count(owner, "true")).isEqualTo("0");
    }

    @Test
    void to_revoke_a_token_ends_its_sessions_and_no_others() {
        var anna = begun(issue("anna", null));
        var ben = begun(issue("ben", null));
        tokens.revoke("anna");
        assertThat(isLive(anna)).isFalse();
        assertThat(isLive(ben)).isTrue();
        assertThat(count(owner, "true")).isEqualTo("1");
    }

    @Test
    void no_session_begins_with_a_token_that_is_not_live_or_without_its_secret() {
        var token = issue("anna", Duration.ofDays(1));
        var session = SessionId.fresh(new SecureRandom());
        assertThat(sessions.begin(session, new Token(token.id(), "guess"))).isFalse();
        assertThat(sessions.begin(session, new Token("000000000000", token.secret()))).isFalse();
        now = MONDAY.plus(Duration.ofDays(1));
        assertThat(sessions.begin(session, token)).isFalse();
        tokens.renew("anna", null);
        tokens.revoke("anna");
        assertThat(sessions.begin(session, token)).isFalse();
        assertThat(isLive(session)).isFalse();
    }

    /** What a service can read there is not what it would have to know. */
    @Test
    void a_service_that_reads_the_tokens_can_be_none_of_their_holders() throws SQLException {
        issue("anna", null);
        TestPostgres.execute(
                service,
                "select access.keep_session(sha256('x'), id, fingerprint, now() + '1 day', now()) from access.token");
        assertThat(count(owner, "true")).isEqualTo("0");
    }

    @Test
    void a_holder_has_a_hundred_sessions_at_most_and_the_oldest_goes_first() {
        var token = issue("anna", null);
        var first = begun(token);
        for (int more = 1; more <= 100; more++) {
            now = now.plusMillis(1);
            begun(token);
        }
        assertThat(isLive(first)).isFalse();
        assertThat(count(owner, "true")).isEqualTo("100");
    }

    @Test
    void the_id_is_not_in_the_database() {
        var session = begun(issue("anna", null));
        assertThat(count(owner, "s::text like '%" + session.id() + "%'")).isEqualTo("0");
        assertThat(session.toString()).doesNotContain(session.id());
    }

    @Test
    void a_service_changes_nothing_but_through_the_function() throws SQLException {
        begun(issue("anna", null));
        for (var change :
                List.of(
                        "insert into access.session select id, token, begun_at, 'infinity' from access.session",
                        "update access.session set expires_at = 'infinity'",
                        "delete from access.session",
                        "truncate access.session")) {
            assertDenied(service, change);
        }
        var reader = TestPostgres.as("looks_up", owner);
        AccessMigration.grant(owner, List.of(reader.getUser()));
        assertDenied(reader, "select access.keep_session(sha256('x'), null, null, now(), now())");
    }

    private static void assertDenied(PGSimpleDataSource role, String sql) {
        assertThatThrownBy(() -> TestPostgres.execute(role, sql))
                .as(sql)
                .hasMessageContaining("permission denied");
    }
}
