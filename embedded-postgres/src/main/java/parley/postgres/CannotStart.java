package parley.postgres;

import org.jspecify.annotations.Nullable;

/** Parley cannot start: the message says what stands in the way, the mend what to do about it. */
public class CannotStart extends RuntimeException {
    private final String mend;

    public CannotStart(String message, String mend) {
        this(message, mend, null);
    }

    public CannotStart(String message, String mend, @Nullable Throwable cause) {
        super(message, cause);
        this.mend = mend;
    }

    /** One sentence or two, ready to print. */
    public String mend() {
        return mend;
    }
}
