package parley.boot;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The check, before a service starts, that its database is reachable, accepts its login and is
 * migrated. A running service survives outages.
 *
 * @param patience how long to wait for an unreachable database, which may start at the same time
 * @param progress receives a message while it waits
 */
record DatabaseStartupCheck(DataSource database, Duration patience, Consumer<String> progress) {
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** Checks the tables and the rights; reads no row. */
    private static final String PROBE =
            "select from log.event, log.standing, access.token, access.sealing_key where false";

    private static final String CONNECTION_FAILURE = "08";
    private static final String INVALID_AUTHORIZATION = "28";

    /** The database starts or stops, or has no free connection. */
    private static final Set<String> TEMPORARY = Set.of("57P01", "57P03", "53300");

    private static final String NO_SUCH_DATABASE = "3D000";

    /**
     * Waits until the database is ready.
     *
     * @throws InvalidSetting if it does not become ready
     */
    void await() throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        var failure = probe();
        if (isUnreachable(failure)) {
            progress.accept("Waiting for the database");
        }
        while (isUnreachable(failure) && System.nanoTime() < end) {
            Thread.sleep(RETRY_INTERVAL);
            failure = probe();
        }
        if (failure.isPresent()) {
            throw new InvalidSetting(sentence(failure.get()));
        }
    }

    private Optional<SQLException> probe() {
        try {
            database.setLoginTimeout((int) TIMEOUT.toSeconds());
            try (var connection = database.getConnection()) {
                connection.setNetworkTimeout(Runnable::run, (int) TIMEOUT.toMillis());
                try (var statement = connection.createStatement()) {
                    statement.execute(PROBE);
                    return Optional.empty();
                }
            }
        } catch (SQLException failure) {
            return Optional.of(failure);
        }
    }

    private static boolean isUnreachable(Optional<SQLException> failure) {
        return failure.map(DatabaseStartupCheck::state)
                .filter(state -> state.startsWith(CONNECTION_FAILURE) || TEMPORARY.contains(state))
                .isPresent();
    }

    private static String state(SQLException failure) {
        return String.valueOf(failure.getSQLState());
    }

    private static String sentence(SQLException failure) {
        var state = state(failure);
        var message = InvalidSetting.firstLine(failure).replaceFirst("\\.$", "");
        if (state.startsWith(INVALID_AUTHORIZATION)) {
            return "The database refused this service's login (%s); check PARLEY_DATABASE_USER and PARLEY_DATABASE_PASSWORD_FILE."
                    .formatted(message);
        }
        return isUnreachable(Optional.of(failure)) || state.equals(NO_SUCH_DATABASE)
                ? "The database can't be reached (%s); check PARLEY_DATABASE_URL."
                        .formatted(message)
                : "The database is not ready for this service (%s); run migrate first."
                        .formatted(message);
    }
}
