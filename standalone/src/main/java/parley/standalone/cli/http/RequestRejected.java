package parley.standalone.cli.http;

/** A request that Parley answered with a problem. */
public final class RequestRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RequestRejected(ApiProblem problem) {
        super(problem.toString());
    }
}
