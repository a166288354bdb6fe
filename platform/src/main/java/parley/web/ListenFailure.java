package parley.web;

/** Nobody can listen where a program was told to; the message is a sentence that says why. */
public final class ListenFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String mend;

    ListenFailure(String message, String mend, Exception cause) {
        super(message, cause);
        this.mend = mend;
    }

    /** What to do about it, as a sentence. */
    public String mend() {
        return mend;
    }
}
