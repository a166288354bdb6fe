package parley.command;

/** Carries a rejection to the caller. It has no stack trace: nothing went wrong in Parley. */
public final class CommandRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    public CommandRejected(Rejection rejection) {
        super(rejection.rule().title(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
