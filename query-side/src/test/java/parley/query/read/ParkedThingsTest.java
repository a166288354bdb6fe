package parley.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.query.LogRows;
import parley.query.projection.BuiltFacts;

class ParkedThingsTest {
    private static final Thing ISSUE = odd("geneva", ThingKind.ISSUE);

    private final LogRows log = new LogRows();
    private SingleConnectionDataSource database;
    private ParkedThings parked;

    @BeforeEach
    void connect() throws SQLException {
        var connection = log.owner().getConnection();
        connection.createStatement().execute("set search_path to facts");
        database = new SingleConnectionDataSource(connection, true);
        parked = new ParkedThings(JdbcClient.create(database));
    }

    @AfterEach
    void close() {
        database.destroy();
        log.close();
    }

    @Test
    void a_thing_is_parked_from_its_failing_event_on_and_no_other_of_its_id_is()
            throws SQLException {
        var failing = log.live(ISSUE, "i", null, "issue-raised", "{}");
        try (var facts = BuiltFacts.anew(log.owner(), log.readers(), "facts")) {
            facts.follow();
        }

        assertThat(parked.since(ISSUE, failing)).isEqualTo(failing);
        assertThat(parked.since(ISSUE, failing - 1)).isNull();
        assertThat(parked.since(odd("geneva", ThingKind.MILESTONE), failing)).isNull();
        assertThat(parked.since(odd("minsk", ThingKind.ISSUE), failing)).isNull();
    }

    private static Thing odd(String negotiation, ThingKind kind) {
        return new Thing(new NegotiationId(negotiation), kind, "odd");
    }
}
