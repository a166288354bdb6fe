package parley.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts error messages of the operating system or PostgreSQL into a sentence with a remedy. */
final class StartupErrors {
    private static final String CONNECTION_FAILURE = "08";
    private static final String SHUTDOWN = "57P";

    /** All that pg_ctl says of a server that was killed. */
    private static final String NO_REASON = "could not start server";

    /** What linkers and unshare say of a program that was damaged. */
    private static final Pattern DAMAGED =
            Pattern.compile("error while loading shared libraries|failed to execute");

    private static final String ELSEWHERE = "or give another folder with --data.";

    private StartupErrors() {}

    static CannotStart about(Path folder, IOException failure) {
        String reason = reason(failure);
        return known(folder, reason, failure)
                .orElseGet(() ->
                        new CannotStart(
                                "The data folder " + folder + " can't be used: " + sentence(reason),
                                "Fix that, " + ELSEWHERE,
                                failure));
    }

    /**
     * Explains a program's failure.
     *
     * @param program the name of the failed program
     */
    static CannotStart about(Path folder, String program, PostgresTools.Outcome outcome) {
        if (DAMAGED.matcher(outcome.output()).find()) {
            return damaged(folder, program, null);
        }
        if (outcome.wasKilled() || outcome.reason().endsWith(NO_REASON)) {
            return ended(folder, null);
        }
        return known(folder, outcome.output(), null)
                .orElseGet(() ->
                        new CannotStart(
                                "PostgreSQL does not start on the data folder %s: %s: %s"
                                        .formatted(folder, program, sentence(outcome.reason())),
                                "Fix that, " + ELSEWHERE));
    }

    /** Explains that a server that has started refuses a connection. */
    static CannotStart about(Path folder, SQLException refused) {
        return isLostConnection(refused)
                ? ended(folder, refused)
                : about(
                        folder,
                        "postgres",
                        new PostgresTools.Outcome(1, String.valueOf(refused.getMessage())));
    }

    /** Returns whether a failure came from a connection that was lost or not made. */
    static boolean isLostConnection(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .anyMatch(state ->
                        state.startsWith(CONNECTION_FAILURE) || state.startsWith(SHUTDOWN));
    }

    /** Explains that the server ended after its start, before Parley was ready. */
    static CannotStart ended(Path folder, @Nullable Throwable failure) {
        return new CannotStart(
                "PostgreSQL ended or stopped responding while Parley was starting on the data folder "
                        + folder
                        + ".",
                "Start Parley again; if this repeats, postgres/server.log in that folder says why.",
                failure);
    }

    /** Explains that a program of PostgreSQL's could not even be run. */
    static CannotStart unusable(Path folder, String program, IOException failure) {
        return known(folder, reason(failure), failure)
                .orElseGet(() -> damaged(folder, program, failure));
    }

    private static CannotStart damaged(Path folder, String program, @Nullable Throwable cause) {
        return new CannotStart(
                "PostgreSQL's program "
                        + program
                        + " in the data folder "
                        + folder
                        + " is damaged.",
                "Delete the folder programs there: Parley unpacks it again at the next start.",
                cause);
    }

    /**
     * Recognises a known error message. It is English, as PostgreSQL and the C library write it
     * under LC_ALL=C.
     */
    private static Optional<CannotStart> known(
            Path folder, String failure, @Nullable Throwable cause) {
        if (failure.contains("Read-only file system")) {
            return because(
                    "The data folder " + folder + " is on a read-only disk.",
                    "Mount it writable, " + ELSEWHERE,
                    cause);
        }
        if (failure.contains("No space left on device") || failure.contains("quota exceeded")) {
            return because(
                    "The disk of the data folder " + folder + " is full.",
                    "Free some space there, " + ELSEWHERE,
                    cause);
        }
        if (failure.contains("Permission denied")) {
            return because(
                    "Parley is not allowed to use the data folder " + folder + owner(folder) + ".",
                    "Start Parley as the folder's owner, " + ELSEWHERE,
                    cause);
        }
        return Optional.empty();
    }

    private static Optional<CannotStart> because(
            String message, String mend, @Nullable Throwable cause) {
        return Optional.of(new CannotStart(message, mend, cause));
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "Permission denied";
        }
        return switch (failure) {
            case FileAlreadyExistsException file -> file.getFile() + " is not a folder";
            case NoSuchFileException file -> file.getFile() + " does not exist";
            case FileSystemException file -> String.valueOf(file.getMessage());
            default -> message(failure);
        };
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }

    private static String message(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private static String owner(Path folder) {
        for (Path path = folder; path != null; path = path.getParent()) {
            if (Files.exists(path)) {
                try {
                    return " (" + path + " belongs to " + Files.getOwner(path).getName() + ")";
                } catch (IOException | UnsupportedOperationException unknown) {
                    return "";
                }
            }
        }
        return "";
    }
}
