package parley.eventstore.append;

import java.sql.SQLException;
import java.util.Set;
import org.postgresql.util.PSQLException;

/** What a database's error means for the batch that met it. */
enum SqlFailure {
    /** A version or an id was taken; nothing was written. */
    CONFLICT,
    /** Some value can't be stored, and nothing was. */
    VALUES,
    /** The connection is lost; nobody knows whether the batch was written. */
    LOST,
    /** Too slow, locked, full, read-only, not permitted …: nothing was written. */
    PASSING;

    private static final String UNIQUE_VIOLATION = "23505";

    /** Idle in transaction, transaction, and idle session too long: the server hangs up. */
    private static final Set<String> HUNG_UP = Set.of("25P03", "25P04", "57P05");

    /** What the database said, without the details: those may repeat what the record says. */
    static String reason(SQLException e) {
        var said = e instanceof PSQLException known ? known.getServerErrorMessage() : null;
        return String.valueOf(said == null ? e.getMessage() : said.getMessage());
    }

    static SqlFailure of(SQLException e) {
        var state = e.getSQLState();
        if (state == null || state.startsWith("08") || state.startsWith("57P")) {
            return LOST;
        }
        if (HUNG_UP.contains(state)) {
            return LOST;
        }
        if (state.equals(UNIQUE_VIOLATION)) {
            return CONFLICT;
        }
        return switch (state.substring(0, 2)) {
            case "22", "23", "54" -> VALUES;
            default -> PASSING;
        };
    }
}
