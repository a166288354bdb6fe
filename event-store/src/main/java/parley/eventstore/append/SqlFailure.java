package parley.eventstore.append;

import java.sql.SQLException;
import java.util.Set;
import org.postgresql.util.PSQLException;

/** The kinds of database errors, by what they mean for a batch. */
enum SqlFailure {
    /** A version or an id is taken; nothing was written. */
    CONFLICT,
    /** A value can't be stored; nothing was written. */
    VALUES,
    /** The connection is lost; whether the batch was written is unknown. */
    LOST,
    /** The disk of the database is full; nothing was written. */
    FULL,
    /** Too slow, locked, read-only, not permitted …; nothing was written. */
    TRANSIENT;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DISK_FULL = "53100";

    /** Timeouts (idle in transaction, transaction, idle session) that end the connection. */
    private static final Set<String> DISCONNECTED = Set.of("25P03", "25P04", "57P05");

    /** Returns the error message without its details, which may contain values of the record. */
    static String reason(SQLException e) {
        var serverError =
                e instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        return String.valueOf(serverError == null ? e.getMessage() : serverError.getMessage());
    }

    static SqlFailure of(SQLException e) {
        var state = e.getSQLState();
        if (state == null || state.startsWith("08") || state.startsWith("57P")) {
            return LOST;
        }
        if (DISCONNECTED.contains(state)) {
            return LOST;
        }
        if (state.equals(UNIQUE_VIOLATION)) {
            return CONFLICT;
        }
        if (state.equals(DISK_FULL)) {
            return FULL;
        }
        return switch (state.substring(0, 2)) {
            case "22", "23", "54" -> VALUES;
            default -> TRANSIENT;
        };
    }
}
