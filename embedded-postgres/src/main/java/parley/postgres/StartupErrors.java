package parley.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts error messages of the operating system or PostgreSQL into a sentence with a remedy. */
final class StartupErrors {
    private static final String ELSEWHERE = "or give another folder with --data.";

    private StartupErrors() {}

    static CannotStart about(Path folder, IOException failure) {
        String reason = reason(failure);
        return known(folder, reason, failure)
                .orElseGet(() ->
                        new CannotStart(
                                "The data folder " + folder + " can't be used: " + reason,
                                "Fix that, " + ELSEWHERE,
                                failure));
    }

    /**
     * Explains a program's failure.
     *
     * @param program the name of the failed program
     */
    static CannotStart about(Path folder, String program, PostgresTools.Outcome outcome) {
        return known(folder, outcome.output(), null)
                .orElseGet(() ->
                        new CannotStart(
                                "PostgreSQL does not start on the data folder %s: %s: %s"
                                        .formatted(folder, program, outcome.reason()),
                                "Fix that, " + ELSEWHERE));
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
        String reason = failure instanceof FileSystemException file ? file.getReason() : null;
        if (reason != null) {
            return reason;
        }
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
