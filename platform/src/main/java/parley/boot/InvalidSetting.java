package parley.boot;

import org.jspecify.annotations.Nullable;

/** Thrown for an unusable setting; the message is one sentence for the operator. */
final class InvalidSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSetting(String sentence) {
        super(sentence);
    }

    /** Returns the first line of the cause's message. */
    static String reason(Throwable thrown) {
        @Nullable Throwable cause = thrown.getCause();
        return firstLine(cause == null ? thrown : cause);
    }

    static String firstLine(Throwable thrown) {
        var message = String.valueOf(thrown.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
