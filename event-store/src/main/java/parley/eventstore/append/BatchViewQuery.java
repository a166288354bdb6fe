package parley.eventstore.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import parley.events.NegotiationId;
import parley.events.RecordKey;
import parley.events.Thing;
import parley.eventstore.EventRow;
import parley.eventstore.LastRecord;
import parley.eventstore.Reference;
import parley.eventstore.SqlArrays;
import parley.eventstore.read.CommandRow;
import parley.eventstore.read.LogTables;
import parley.eventstore.read.RetractedSql;

/** Reads the {@link BatchView} of a batch in one round trip. */
final class BatchViewQuery {
    private static final String THINGS =
            """
            select t.negotiation, t.kind, t.thing,
                   (select max(e.version) + 1 from log.event e
                     where e.negotiation = t.negotiation and e.kind = t.kind and e.thing = t.thing),
                   %s
              from unnest(?::text[], ?::text[], ?::text[]) as t (negotiation, kind, thing)
            """
                    .formatted(RetractedSql.thing("t"));

    private final PreparedStatement query;

    BatchViewQuery(Connection connection, LogTables tables) throws SQLException {
        query =
                connection.prepareStatement(
                        tables.in(THINGS + ";" + CommandRow.SELECT + ";" + LastRecord.SELECT));
    }

    BatchView query(List<PendingAppend> batch) throws SQLException {
        int next = SqlArrays.bindThings(query, 1, things(batch), Function.identity());
        next = SqlArrays.bindRecords(query, next, records(batch));
        SqlArrays.bindTexts(query, next, transcribing(batch), NegotiationId::value);
        query.execute();
        var view = new BatchView();
        readThings(query.getResultSet(), view);
        query.getMoreResults();
        readRecords(query.getResultSet(), view);
        query.getMoreResults();
        readLastRecords(query.getResultSet(), view);
        return view;
    }

    private static Set<Thing> things(List<PendingAppend> batch) {
        var things = new HashSet<Thing>();
        for (var entry : batch) {
            things.add(entry.append.thing());
            for (var reference : entry.append.references()) {
                switch (reference) {
                    case Reference.ToThing(Thing thing) -> things.add(thing);
                    case Reference.Unchanged(Thing thing, _) -> things.add(thing);
                    case Reference.ToRecord _ -> {}
                }
            }
        }
        return things;
    }

    private static Set<RecordKey> records(List<PendingAppend> batch) {
        var records = new HashSet<RecordKey>();
        for (var entry : batch) {
            records.add(entry.append.key());
            for (var reference : entry.append.references()) {
                if (reference instanceof Reference.ToRecord record) {
                    records.add(record.key());
                }
            }
        }
        return records;
    }

    private static Set<NegotiationId> transcribing(List<PendingAppend> batch) {
        var negotiations = new HashSet<NegotiationId>();
        for (var entry : batch) {
            if (entry.append.header().transcribedAt() != null) {
                negotiations.add(entry.append.thing().negotiation());
            }
        }
        return negotiations;
    }

    private static void readThings(ResultSet rows, BatchView view) throws SQLException {
        while (rows.next()) {
            view.add(EventRow.thing(rows, 1), rows.getLong(4), rows.getBoolean(5));
        }
    }

    private static void readRecords(ResultSet rows, BatchView view) throws SQLException {
        while (rows.next()) {
            var command = CommandRow.read(rows);
            var record = command.stored().record();
            var root = EventRow.record(rows, CommandRow.ROOT);
            var eventId = rows.getObject(CommandRow.EVENT_ID, UUID.class);
            view.add(
                    new RecordKey(command.stored().thing().negotiation(), record),
                    new BatchView.Known(
                            command,
                            eventId,
                            root == null ? record : root,
                            rows.getBoolean(CommandRow.IS_RETRACTION)),
                    rows.getBoolean(CommandRow.RETRACTED),
                    rows.getBoolean(CommandRow.THING_RETRACTED));
        }
    }

    private static void readLastRecords(ResultSet rows, BatchView view) throws SQLException {
        while (rows.next()) {
            view.add(new NegotiationId(rows.getString(1)), LastRecord.read(rows));
        }
    }
}
