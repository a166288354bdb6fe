package parley.boot;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The one question that a service asks before it starts: whether its database is there, lets it in
 * and has been made ready. Once it has started, it goes through outages.
 *
 * @param patience how long one that is not there is waited for: both may start at once
 * @param progress told what is waited for
 */
record DatabaseStartupCheck(DataSource database, Duration patience, Consumer<String> progress) {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(5);

    /** Plans it and looks at the rights, and reads no row. */
    private static final String QUESTION =
            "select from log.event, log.retraction, access.token, access.sealing_key where false";

    private static final String CONNECTION = "08";
    private static final String NOT_LET_IN = "28";

    /** It starts or ends, or has all the connections that it takes. */
    private static final Set<String> FOR_NOW = Set.of("57P01", "57P03", "53300");

    private static final String NO_SUCH_DATABASE = "3D000";

    /**
     * Returns once it answers.
     *
     * @throws InvalidSetting if it never does
     */
    void await() throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        var refused = ask();
        if (isAway(refused)) {
            progress.accept("Waiting for the database");
        }
        while (isAway(refused) && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            refused = ask();
        }
        if (refused.isPresent()) {
            throw new InvalidSetting(sentence(refused.get()));
        }
    }

    private Optional<SQLException> ask() {
        try {
            database.setLoginTimeout((int) SILENCE.toSeconds());
            try (var connection = database.getConnection()) {
                connection.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
                try (var statement = connection.createStatement()) {
                    statement.execute(QUESTION);
                    return Optional.empty();
                }
            }
        } catch (SQLException refused) {
            return Optional.of(refused);
        }
    }

    private static boolean isAway(Optional<SQLException> refused) {
        return refused.map(DatabaseStartupCheck::state)
                .filter(state -> state.startsWith(CONNECTION) || FOR_NOW.contains(state))
                .isPresent();
    }

    private static String state(SQLException refused) {
        return String.valueOf(refused.getSQLState());
    }

    private static String sentence(SQLException refused) {
        var state = state(refused);
        var said = InvalidSetting.firstLine(refused).replaceFirst("\\.$", "");
        if (state.startsWith(NOT_LET_IN)) {
            return "The database refused this service's login (%s); check PARLEY_DATABASE_USER and PARLEY_DATABASE_PASSWORD_FILE."
                    .formatted(said);
        }
        return isAway(Optional.of(refused)) || state.equals(NO_SUCH_DATABASE)
                ? "The database can't be reached (%s); check PARLEY_DATABASE_URL.".formatted(said)
                : "The database is not ready for this service (%s); run migrate first."
                        .formatted(said);
    }
}
