package parley.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what the operating system or PostgreSQL complained of into a sentence with its mend. */
final class StartupErrors {
    private static final String ELSEWHERE = "or give another folder with --data.";

    private StartupErrors() {}

    static CannotStart about(Path folder, IOException complaint) {
        String reason = reason(complaint);
        return known(folder, reason, complaint)
                .orElseGet(() ->
                        new CannotStart(
                                "The data folder " + folder + " can't be used: " + reason,
                                "Fix that, " + ELSEWHERE,
                                complaint));
    }

    /**
     * @param program which of PostgreSQL's programs failed
     */
    static CannotStart about(Path folder, String program, PostgresTools.Outcome outcome) {
        return known(folder, outcome.output(), null)
                .orElseGet(() ->
                        new CannotStart(
                                "PostgreSQL does not start on the data folder %s: %s: %s"
                                        .formatted(folder, program, outcome.reason()),
                                "Fix that, " + ELSEWHERE));
    }

    /** The complaint is English, as PostgreSQL and the C library word it under LC_ALL=C. */
    private static Optional<CannotStart> known(
            Path folder, String complaint, @Nullable Throwable cause) {
        if (complaint.contains("Read-only file system")) {
            return because(
                    "The data folder " + folder + " is on a read-only disk.",
                    "Mount it writable, " + ELSEWHERE,
                    cause);
        }
        if (complaint.contains("No space left on device") || complaint.contains("quota exceeded")) {
            return because(
                    "The disk of the data folder " + folder + " is full.",
                    "Free some space there, " + ELSEWHERE,
                    cause);
        }
        if (complaint.contains("Permission denied")) {
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

    private static String reason(IOException complaint) {
        if (complaint instanceof AccessDeniedException) {
            return "Permission denied";
        }
        String reason = complaint instanceof FileSystemException file ? file.getReason() : null;
        if (reason != null) {
            return reason;
        }
        String message = complaint.getMessage();
        return message == null ? complaint.getClass().getSimpleName() : message;
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
