package parley.eventstore.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.eventstore.LogLimits;

/**
 * Finds existing ids that begin with the same character as a misspelt one, and limits their number
 * so that the search stays fast.
 */
public final class SimilarIds {
    private static final int MOST = 1_000;

    private static final String THINGS = founded("e.negotiation = ?");
    private static final String NEGOTIATIONS = founded("e.negotiation = e.thing");

    private static final String RECORDS =
            """
            select command_id from log.event
             where command_id >= ? and command_id < ? and command_seq = 0 and negotiation = ?
             limit
            """
                    + MOST;

    private final LogQuery query;

    /**
     * The SQL for things. The id is the first column of the index, so a range of ids is found
     * directly.
     *
     * @param within the condition on the negotiation
     */
    private static String founded(String within) {
        return """
        select e.thing from log.event e
         where e.thing >= ? and e.thing < ? and e.kind = ? and %s and e.version = 0
           and not %s
         limit %d
        """
                .formatted(within, RetractedSql.thing("e"), MOST);
    }

    /** Creates a finder on a pool such as {@link ReaderPool} opens. */
    public SimilarIds(DataSource database) {
        this.query = new LogQuery(database, LogLimits.defaults().reading().multipliedBy(2));
    }

    /** Returns ids of things of the same kind in the same negotiation. */
    public List<String> ofThings(Thing missing) {
        return query.query(
                THINGS,
                statement -> {
                    statement.setString(1, first(missing.id()));
                    statement.setString(2, endOfRange(missing.id()));
                    statement.setString(3, missing.kind().word());
                    statement.setString(4, missing.negotiation().value());
                },
                SimilarIds::read);
    }

    /** Returns ids of negotiations, whatever the caller may access. */
    public List<String> ofNegotiations(NegotiationId missing) {
        return query.query(
                NEGOTIATIONS,
                statement -> {
                    statement.setString(1, first(missing.value()));
                    statement.setString(2, endOfRange(missing.value()));
                    statement.setString(3, ThingKind.NEGOTIATION.word());
                },
                SimilarIds::read);
    }

    /** Returns ids of records in the negotiation. */
    public List<String> ofRecords(NegotiationId negotiation, RecordId missing) {
        return query.query(
                RECORDS,
                statement -> {
                    statement.setString(1, first(missing.value()));
                    statement.setString(2, endOfRange(missing.value()));
                    statement.setString(3, negotiation.value());
                },
                SimilarIds::read);
    }

    private static String first(String id) {
        return id.substring(0, 1);
    }

    /** Returns the end (exclusive) of the ids with the same first character; ids are ASCII. */
    private static String endOfRange(String id) {
        return String.valueOf((char) (id.charAt(0) + 1));
    }

    private static List<String> read(ResultSet rows) throws SQLException {
        var ids = new ArrayList<String>();
        while (rows.next()) {
            ids.add(rows.getString(1));
        }
        return ids;
    }
}
