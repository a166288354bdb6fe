package parley.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private Token issue(String name, @Nullable Duration lasts) {
        return tokens.issue(request(name, lasts), "root").orElseThrow();
    }

    private static TokenRequest request(String name, @Nullable Duration lasts) {
        return new TokenRequest(name, Set.of(Role.TRANSCRIBER, Role.READER), GENEVA, lasts);
    }

    @Test
    void a_token_authenticates_its_holder_with_its_roles_and_negotiations() {
        var user = authenticator.of(issue("anna", null)).orElseThrow();
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
        assertThat(authenticator.of(token.orElseThrow()).orElseThrow().reach().isAll()).isTrue();
    }

    @Test
    void another_secret_or_another_id_is_refused() {
        var anna = issue("anna", null);
        var ben = issue("ben", null);
        assertThat(authenticator.of(new Token(anna.id(), ben.secret()))).isEmpty();
        assertThat(authenticator.of(new Token("000000000000", anna.secret()))).isEmpty();
    }

    @Test
    void a_revoked_token_is_refused_from_then_on() {
        var token = issue("anna", null);
        assertThat(authenticator.of(token)).isPresent();
        assertThat(tokens.revoke("anna")).map(TokenInfo::id).contains(token.id());
        assertThat(authenticator.of(token)).isEmpty();
        assertThat(tokens.revoke("anna")).isEmpty();
    }

    @Test
    void it_is_revoked_by_its_id_too() {
        var token = issue("anna", null);
        assertThat(tokens.revoke(token.id())).isPresent();
        assertThat(authenticator.of(token)).isEmpty();
    }

    @Test
    void an_expired_token_is_refused_from_that_moment_on() {
        var token = issue("anna", Duration.ofDays(90));
        now = MONDAY.plus(Duration.ofDays(90)).minusMillis(1);
        assertThat(authenticator.of(token)).isPresent();
        assertThat(tokens.isAnyLive()).isTrue();
        now = MONDAY.plus(Duration.ofDays(90));
        assertThat(authenticator.of(token)).isEmpty();
        assertThat(tokens.isAnyLive()).isFalse();
        assertThat(tokens.revoke("anna")).isEmpty();
    }

    @Test
    void a_name_has_one_live_token() {
        var first = issue("anna", null);
        assertThat(tokens.issue(request("anna", null), "root")).isEmpty();
        tokens.revoke("anna");
        assertThat(authenticator.of(issue("anna", null))).isPresent();
        assertThat(authenticator.of(first)).isEmpty();
    }

    @Test
    void an_expired_token_frees_its_name() {
        issue("anna", Duration.ofDays(1));
        now = MONDAY.plus(Duration.ofDays(2));
        assertThat(authenticator.of(issue("anna", null))).isPresent();
        assertThat(tokens.all())
                .extracting(token -> token.stateAt(now))
                .containsExactly(State.EXPIRED, State.LIVE);
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
        assertThat(authenticator.of(token).orElseThrow().roles()).containsExactly(Role.READER);
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
        assertThat(new TokenAuthenticator(reader, NETWORK_TIMEOUT, () -> now).of(token))
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
        assertThat(authenticator.of(token)).isPresent();
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
