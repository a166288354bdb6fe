package parley.web;

/** Thrown when a program can't listen at its address; the message is a sentence that says why. */
public final class ListenFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    ListenFailure(String message, String remedy, Exception cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** Returns what to do about it, as a sentence. */
    public String remedy() {
        return remedy;
    }
}
