package parley.command;

/**
 * Carries a refusal to whoever submitted the command. It has no stack trace: nothing went wrong in
 * Parley.
 */
public final class CommandRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rejection refusal;

    public CommandRejected(Rejection refusal) {
        super(refusal.rule().title(), null, false, false);
        this.refusal = refusal;
    }

    public Rejection refusal() {
        return refusal;
    }
}
