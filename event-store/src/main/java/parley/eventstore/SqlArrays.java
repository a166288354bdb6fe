package parley.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.events.RecordKey;
import parley.events.Thing;

/** Binds collections to SQL array parameters. */
public final class SqlArrays {
    private SqlArrays() {}

    /** Binds three arrays (negotiation, kind, id), and returns the next parameter's index. */
    public static <T> int bindThings(
            PreparedStatement statement, int first, Collection<T> from, Function<T, Thing> thing)
            throws SQLException {
        bindTexts(statement, first, from, t -> thing.apply(t).negotiation().value());
        bindTexts(statement, first + 1, from, t -> thing.apply(t).kind().word());
        bindTexts(statement, first + 2, from, t -> thing.apply(t).id());
        return first + 3;
    }

    /** Binds two arrays (negotiation, command id), and returns the next parameter's index. */
    public static int bindRecords(
            PreparedStatement statement, int first, Collection<RecordKey> records)
            throws SQLException {
        bindTexts(statement, first, records, key -> key.negotiation().value());
        bindTexts(statement, first + 1, records, key -> key.record().value());
        return first + 2;
    }

    public static <T> void bindTexts(
            PreparedStatement statement, int index, Collection<T> from, Function<T, String> text)
            throws SQLException {
        bind(statement, index, "text", from.stream().map(text).toArray(String[]::new));
    }

    public static void bind(
            PreparedStatement statement, int index, String type, @Nullable Object[] values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
