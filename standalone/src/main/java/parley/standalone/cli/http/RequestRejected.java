package parley.standalone.cli.http;

/** Parley has said no, and why. */
public final class RequestRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RequestRejected(ApiProblem refusal) {
        super(refusal.toString());
    }
}
