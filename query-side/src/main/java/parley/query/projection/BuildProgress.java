package parley.query.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.events.ThingKind;

/**
 * Reads and stores the progress of a build, in tables beside its facts and in the same
 * transactions.
 */
final class BuildProgress {
    private final Connection connection;

    BuildProgress(Connection connection) {
        this.connection = connection;
    }

    /** Creates the tables of a new build, at position 0. */
    static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(definition());
            statement.execute(
                    "insert into progress (position, version) values (0, "
                            + FactsProjection.VERSION
                            + ")");
        }
    }

    long position() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select position from progress")) {
            row.next();
            return row.getLong(1);
        }
    }

    Map<NegotiationId, ZoneId> zones() throws SQLException {
        var zones = new HashMap<NegotiationId, ZoneId>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select negotiation, zone from zone")) {
            while (rows.next()) {
                zones.put(new NegotiationId(rows.getString(1)), ZoneId.of(rows.getString(2)));
            }
        }
        return zones;
    }

    /** Returns the parked things, each with the position of the event that failed. */
    Map<Thing, Long> parked() throws SQLException {
        var parked = new HashMap<Thing, Long>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select negotiation, kind, thing, position from parked")) {
            while (rows.next()) {
                var kind = ThingKind.of(rows.getString(2)).orElseThrow();
                var negotiation = new NegotiationId(rows.getString(1));
                parked.put(new Thing(negotiation, kind, rows.getString(3)), rows.getLong(4));
            }
        }
        return parked;
    }

    /**
     * Records that a page has been written to the facts.
     *
     * @param from the position after which the page begins
     * @throws IllegalStateException if another node has advanced these facts: this node has lost
     *     the lead without noticing
     */
    void advance(long from, InterpretedBatch page) throws SQLException {
        try (var zone =
                connection.prepareStatement(
                        "insert into zone values (?, ?, ?) on conflict do nothing")) {
            for (var opened : page.opened()) {
                zone.setString(1, opened.id().value());
                zone.setString(2, opened.zone().getId());
                zone.setBoolean(3, opened.fictional());
                zone.addBatch();
            }
            zone.executeBatch();
        }
        try (var update =
                connection.prepareStatement(
                        "update progress set position = ? where position = ?")) {
            update.setLong(1, page.last());
            update.setLong(2, from);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("another node keeps these facts");
            }
        }
    }

    /** Parks a thing from a position on. */
    void park(Thing thing, long position, String error) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into parked values (?, ?, ?, ?, ?)")) {
            insert.setString(1, thing.negotiation().value());
            insert.setString(2, thing.kind().word());
            insert.setString(3, thing.id());
            insert.setLong(4, position);
            insert.setString(5, error);
            insert.executeUpdate();
        }
    }

    private static String definition() {
        try (var resource =
                BuildProgress.class.getResourceAsStream(
                        "/parley/query/projection/projection.sql")) {
            if (resource == null) {
                throw new IllegalStateException("projection.sql is missing from the program");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
