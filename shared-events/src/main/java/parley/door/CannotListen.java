package parley.door;

/** Nobody can listen where a program was told to; the message is a sentence that says why. */
public final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String mend;

    CannotListen(String message, String mend, Exception cause) {
        super(message, cause);
        this.mend = mend;
    }

    /** What to do about it, as a sentence. */
    public String mend() {
        return mend;
    }
}
