package parley.query.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import parley.events.Kind;
import parley.events.NegotiationId;
import parley.events.Thing;

/** How far a build has come, in the tables beside its facts and in the same transactions. */
final class Progress {
    private final Connection connection;

    Progress(Connection connection) {
        this.connection = connection;
    }

    /** Creates the tables of a build that has seen nothing yet. */
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

    Set<Thing> parked() throws SQLException {
        var parked = new HashSet<Thing>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select negotiation, kind, thing from parked")) {
            while (rows.next()) {
                var kind = Kind.of(rows.getString(2)).orElseThrow();
                parked.add(
                        new Thing(new NegotiationId(rows.getString(1)), kind, rows.getString(3)));
            }
        }
        return parked;
    }

    /** Says that a page is in the facts. */
    void advance(Page page) throws SQLException {
        try (var zone =
                connection.prepareStatement(
                        "insert into zone values (?, ?) on conflict do nothing")) {
            for (var opened : page.zones().entrySet()) {
                zone.setString(1, opened.getKey().value());
                zone.setString(2, opened.getValue());
                zone.addBatch();
            }
            zone.executeBatch();
        }
        try (var update = connection.prepareStatement("update progress set position = ?")) {
            update.setLong(1, page.last());
            update.executeUpdate();
        }
    }

    void park(Unfoldable failed) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into parked values (?, ?, ?, ?, ?)")) {
            insert.setString(1, failed.thing().negotiation().value());
            insert.setString(2, failed.thing().kind().word());
            insert.setString(3, failed.thing().id());
            insert.setLong(4, failed.position());
            insert.setString(5, String.valueOf(failed.getMessage()));
            insert.executeUpdate();
        }
    }

    private static String definition() {
        try (var resource =
                Progress.class.getResourceAsStream("/parley/query/projection/projection.sql")) {
            if (resource == null) {
                throw new IllegalStateException("projection.sql is missing from the program");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
