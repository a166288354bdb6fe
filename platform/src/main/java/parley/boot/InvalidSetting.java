package parley.boot;

import org.jspecify.annotations.Nullable;

/**
 * What nothing can be done with, of the settings or of what they name; the message is one sentence
 * for whoever runs it.
 */
public final class InvalidSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSetting(String sentence) {
        super(sentence);
    }

    /** The first line of what lies behind an exception. */
    static String reason(Throwable thrown) {
        @Nullable Throwable cause = thrown.getCause();
        return firstLine(cause == null ? thrown : cause);
    }

    static String firstLine(Throwable thrown) {
        var said = String.valueOf(thrown.getMessage());
        return said.lines().findFirst().orElse(said);
    }
}
