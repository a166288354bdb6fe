package parley.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import parley.events.NegotiationId;
import parley.postgres.DatabaseSession;
import parley.security.AccessMigration;
import parley.security.NegotiationScope;
import parley.security.Role;
import parley.security.TokenRepository;
import parley.security.TokenRequest;
import parley.standalone.Parley;

/** Makes tokens in a data folder, whether or not Parley runs on it; faster than the command. */
public final class TestTokens implements AutoCloseable {
    private final DatabaseSession visit;
    private final PGSimpleDataSource owner = new PGSimpleDataSource();

    public TestTokens(Path data) throws InterruptedException {
        visit = DatabaseSession.to(data, _ -> {});
        owner.setUrl(visit.url());
        owner.setUser(visit.owner().user());
        owner.setPassword(visit.owner().password());
        AccessMigration.migrate(owner);
    }

    /** Issues a token for all negotiations. */
    public String issue(String name, Role... roles) {
        return issue(name, NegotiationScope.ALL, Clock.systemUTC(), roles);
    }

    /** Issues a token for one negotiation. */
    String issueWithin(String negotiation, String name, Role... roles) {
        var reach = new NegotiationScope(Set.of(new NegotiationId(negotiation)));
        return issue(name, reach, Clock.systemUTC(), roles);
    }

    /** Issues a token that has just expired. */
    String issueExpired(String name, Role... roles) {
        var yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
        return issue(name, NegotiationScope.ALL, yesterday, roles);
    }

    private String issue(String name, NegotiationScope reach, Clock clock, Role... roles) {
        var order =
                new TokenRequest(
                        name,
                        Stream.of(roles).collect(Collectors.toSet()),
                        reach,
                        Duration.ofHours(23));
        return new TokenRepository(owner, clock).issue(order, "test").orElseThrow().text();
    }

    void revoke(String name) {
        assertThat(new TokenRepository(owner, Clock.systemUTC()).revoke(name)).isPresent();
    }

    /** Connects as the owner of the database. */
    Connection connect() throws SQLException {
        return owner.getConnection();
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns the first column of a query. */
    List<String> texts(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() {
        visit.close();
    }

    /** Logs a token's holder in; returns the header with the cookie. */
    public static String[] cookie(Parley parley, String token) throws Exception {
        return new String[] {"Cookie", "parley-login=" + session(parley, token)};
    }

    /** Logs a token's holder in; returns the value of the cookie. */
    static String session(Parley parley, String token) throws Exception {
        var answer =
                parley.send(
                        parley.request("/login")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("token=" + token)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.header("Set-Cookie").replaceFirst("parley-login=([^;]+);.*", "$1");
    }

    /** Returns the header for a token. */
    public static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }
}
