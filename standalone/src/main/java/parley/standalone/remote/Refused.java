package parley.standalone.remote;

/** Parley has said no, and why. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(Refusal refusal) {
        super(refusal.toString());
    }
}
