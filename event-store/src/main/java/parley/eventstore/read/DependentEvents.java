package parley.eventstore.read;

import java.util.Collection;
import java.util.function.Predicate;
import parley.events.Thing;
import parley.eventstore.EventRow;
import parley.eventstore.SqlArrays;
import parley.eventstore.StoredEvent;

/** Reads the events that may rest on a thing. */
final class DependentEvents {
    /** An id is looked for as text, since references have no index; the caller looks closer. */
    private static final String SQL =
            "select "
                    + EventRow.COLUMNS
                    + """
                     from log.event e
                    where negotiation = ? and (kind, thing) <> (?, ?)
                      and (payload::text like ? or metadata::text like ?
                           or type = any (?::text[]))
                      and not %s and not %s
                      and not exists (
                        select from log.event later
                         where later.negotiation = e.negotiation
                           and later.root = coalesce(e.root, e.command_id)
                           and later.command_seq = 0 and later.position > e.position)
                    order by position
                    """
                            .formatted(RetractedSql.record("e"), RetractedSql.thing("e"));

    private static final int ROWS_AT_ONCE = 64;

    private final LogQuery query;

    DependentEvents(LogQuery query) {
        this.query = query;
    }

    /** Passes events to a reader, in order, until it returns false. */
    void read(Thing thing, Collection<String> types, Predicate<StoredEvent> reader) {
        var named = "%\"" + thing.id() + "\"%";
        query.queryInParts(
                SQL,
                ROWS_AT_ONCE,
                statement -> {
                    statement.setString(1, thing.negotiation().value());
                    statement.setString(2, thing.kind().word());
                    statement.setString(3, thing.id());
                    statement.setString(4, named);
                    statement.setString(5, named);
                    SqlArrays.bind(statement, 6, "text", types.toArray(String[]::new));
                },
                rows -> {
                    var goesOn = true;
                    while (goesOn && rows.next()) {
                        goesOn = reader.test(EventRow.read(rows));
                    }
                    return goesOn;
                });
    }
}
