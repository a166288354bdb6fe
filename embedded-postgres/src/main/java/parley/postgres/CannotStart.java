package parley.postgres;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when Parley cannot start: the message states the obstacle, {@link #mend} what to do about
 * it.
 */
public class CannotStart extends RuntimeException {
    private final String mend;

    public CannotStart(String message, String mend) {
        this(message, mend, null);
    }

    public CannotStart(String message, String mend, @Nullable Throwable cause) {
        super(message, cause);
        this.mend = mend;
    }

    /** Returns what to do about it: one or two sentences, ready to print. */
    public String mend() {
        return mend;
    }
}
