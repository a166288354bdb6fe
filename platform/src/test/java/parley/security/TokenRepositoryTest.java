package parley.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import parley.events.NegotiationId;
import parley.eventstore.TestPostgres;
import parley.security.TokenInfo.State;

/** Runs on a real PostgreSQL. */
class TokenRepositoryTest {
    private static final Instant MONDAY = Instant.parse("2026-02-16T10:00:00Z");
    private static final Duration NETWORK_TIMEOUT = Duration.ofSeconds(10);
    private static final NegotiationScope GENEVA =
            new NegotiationScope(Set.of(new NegotiationId("geneva-talks")));

    private final PGSimpleDataSource database = TestPostgres.freshDatabase();
    private Instant now = MONDAY;
    private final TokenRepository tokens = new TokenRepository(database, () -> now);
    private final TokenAuthenticator authenticator =
            new TokenAuthenticator(database, NETWORK_TIMEOUT, () -> now);

    @BeforeEach
    void migrate() {
        AccessMigration.migrate(database);
        AccessMigration.migrate(database);
    }

    /** Returns the user whom a token authenticates now; empty if it is worth nothing. */
    private Optional<AuthenticatedUser> userOf(Token token) {
        return user(authenticator.of(token));
    }

    private static Optional<AuthenticatedUser> user(TokenCheck check) {
        return check instanceof TokenCheck.Valid valid
                ? Optional.of(valid.user())
                : Optional.empty();
    }

    private Token issue(String name, @Nullable Duration lasts) {
        return tokens.issue(request(name, lasts), "root").orElseThrow();
    }

    private static TokenRequest request(String name, @Nullable Duration lasts) {
        return new TokenRequest(name, Set.of(Role.TRANSCRIBER, Role.READER), GENEVA, lasts);
    }

    @Test
    void a_token_authenticates_its_holder_with_its_roles_and_negotiations() {
        var user = userOf(issue("anna", null)).orElseThrow();
        assertThat(user.name()).isEqualTo("anna");
        assertThat(user.roles())
                .containsExactlyInAnyOrder(Role.TRANSCRIBER, Role.RECORDER, Role.READER);
        assertThat(user.reach()).isEqualTo(GENEVA);
    }

    @Test
    void a_name_has_visible_characters() {
        assertThatThrownBy(() -> request("\u200B", null))
                .hasMessageContaining("has no visible characters");
    }

    @Test
    void an_unlimited_token_is_for_all_negotiations() {
        var token =
                tokens.issue(
                        new TokenRequest("anna", Set.of(Role.OPERATOR), NegotiationScope.ALL, null),
                        "root");
        assertThat(userOf(token.orElseThrow()).orElseThrow().reach().isAll()).isTrue();
    }

    @Test
    void another_secret_or_another_id_is_refused() {
        var anna = issue("anna", null);
        var ben = issue("ben", null);
        assertThat(userOf(new Token(anna.id(), ben.secret()))).isEmpty();
        assertThat(userOf(new Token("000000000000", anna.secret()))).isEmpty();
    }

    @Test
    void a_revoked_token_is_refused_from_then_on() {
        var token = issue("anna", null);
        assertThat(userOf(token)).isPresent();
        assertThat(tokens.revoke("anna")).map(TokenInfo::id).contains(token.id());
        assertThat(userOf(token)).isEmpty();
        assertThat(tokens.revoke("anna")).isEmpty();
    }

    @Test
    void it_is_revoked_by_its_id_too() {
        var token = issue("anna", null);
        assertThat(tokens.revoke(token.id())).isPresent();
        assertThat(userOf(token)).isEmpty();
    }

    @Test
    void an_expired_token_is_refused_from_that_moment_on() {
        var token = issue("anna", Duration.ofDays(90));
        now = MONDAY.plus(Duration.ofDays(90)).minusMillis(1);
        assertThat(userOf(token)).isPresent();
        assertThat(tokens.isAnyLive()).isTrue();
        now = MONDAY.plus(Duration.ofDays(90));
        assertThat(authenticator.of(token)).isEqualTo(new TokenCheck.Expired(now));
        assertThat(authenticator.of(new Token(token.id(), "x")))
                .isEqualTo(new TokenCheck.Invalid());
        assertThat(tokens.isAnyLive()).isFalse();
        assertThat(tokens.revoke("anna")).isEmpty();
    }

    @Test
    void a_name_has_one_live_token() {
        var first = issue("anna", null);
        assertThat(tokens.issue(request("anna", null), "root")).isEmpty();
        tokens.revoke("anna");
        assertThat(userOf(issue("anna", null))).isPresent();
        assertThat(userOf(first)).isEmpty();
    }

    @Test
    void an_expired_token_frees_its_name() {
        issue("anna", Duration.ofDays(1));
        now = MONDAY.plus(Duration.ofDays(2));
        assertThat(userOf(issue("anna", null))).isPresent();
        assertThat(tokens.all())
                .extracting(token -> token.stateAt(now))
                .containsExactly(State.EXPIRED, State.LIVE);
    }

    @Test
    void a_token_is_renewed_also_after_it_has_expired_and_stays_the_same() {
        var token = issue("anna", Duration.ofDays(1));
        now = MONDAY.plus(Duration.ofDays(2));
        assertThat(tokens.renew("anna", Duration.ofDays(3)))
                .map(TokenInfo::id)
                .contains(token.id());
        assertThat(userOf(token)).isPresent();
        now = MONDAY.plus(Duration.ofDays(5));
        assertThat(userOf(token)).isEmpty();
        assertThat(tokens.renew(token.id(), null)).isPresent();
        now = MONDAY.plus(Duration.ofDays(5_000));
        assertThat(userOf(token)).isPresent();
    }

    @Test
    void neither_a_revoked_token_nor_one_whose_name_has_gone_to_another_is_renewed() {
        var revoked = issue("anna", null);
        tokens.revoke("anna");
        assertThat(tokens.renew(revoked.id(), null)).isEmpty();
        var expired = issue("ben", Duration.ofDays(1));
        now = MONDAY.plus(Duration.ofDays(2));
        var next = issue("ben", Duration.ofDays(1));
        assertThat(tokens.renew(expired.id(), null)).isEmpty();
        assertThat(tokens.renew("ben", null)).map(TokenInfo::id).contains(next.id());
        assertThat(tokens.renew("nobody", null)).isEmpty();
    }

    @Test
    void the_list_shows_everything_but_the_secret() {
        var token = issue("anna", Duration.ofDays(1));
        assertThat(tokens.all())
                .containsExactly(
                        new TokenInfo(
                                token.id(),
                                "anna",
                                Set.of(Role.TRANSCRIBER, Role.READER),
                                GENEVA,
                                MONDAY,
                                "root",
                                MONDAY.plus(Duration.ofDays(1)),
                                null));
    }

    @Test
    void an_unknown_role_of_a_later_parley_is_ignored() throws SQLException {
        var token = issue("anna", null);
        TestPostgres.execute(database, "update access.token set roles = '{reader,archbishop}'");
        assertThat(userOf(token).orElseThrow().roles()).containsExactly(Role.READER);
    }

    @Test
    void the_secret_is_not_in_the_database() throws SQLException {
        var token = issue("anna", null);
        try (var connection = database.getConnection();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select count(*) from access.token t where t::text like '%"
                                                + token.secret()
                                                + "%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void a_role_that_may_look_up_tokens_may_do_nothing_else() throws SQLException {
        var token = issue("anna", null);
        var reader = TestPostgres.as("may_look_up", database);
        AccessMigration.grant(database, List.of(reader.getUser()));
        AccessMigration.grant(database, List.of(reader.getUser()));
        assertThat(user(new TokenAuthenticator(reader, NETWORK_TIMEOUT, () -> now).of(token)))
                .isPresent();
        for (var change :
                List.of(
                        "insert into access.token select 'x', 'x', fingerprint, roles, null, created_at, 'x' from access.token",
                        "update access.token set roles = '{operator}'",
                        "delete from access.token",
                        "truncate access.token",
                        "create table access.more ()")) {
            assertDenied(reader, change);
        }
        assertThatThrownBy(() -> new TokenRepository(reader, () -> now).revoke("anna"))
                .isInstanceOf(AccessUnavailable.class);
        assertThat(userOf(token)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select fingerprint from access.token", "select 1 from access.token"})
    void any_other_role_sees_nothing_of_them(String sql) throws SQLException {
        assertDenied(TestPostgres.as("may_nothing", database), sql);
    }

    private static void assertDenied(PGSimpleDataSource role, String sql) {
        assertThatThrownBy(() -> TestPostgres.execute(role, sql))
                .as(sql)
                .hasMessageContaining("permission denied");
    }
}
