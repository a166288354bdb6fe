package parley.security.web;

import org.springframework.security.core.AuthenticationException;
import parley.problem.Problem;

/** Thrown when a request is not authenticated, with the problem to answer. */
final class AuthenticationRejected extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    AuthenticationRejected(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
