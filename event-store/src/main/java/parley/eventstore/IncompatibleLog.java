package parley.eventstore;

/** Thrown when a database holds a log in a form that this version of Parley can't read. */
public final class IncompatibleLog extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IncompatibleLog(Exception cause) {
        super(
                "The log in this database was made by a version of Parley from before its first release, in another form.",
                cause);
    }

    /** Returns what to do about it, as a sentence. */
    public String remedy() {
        return "Nothing in it was changed: start on an empty database or another data folder, and record from your files again.";
    }
}
