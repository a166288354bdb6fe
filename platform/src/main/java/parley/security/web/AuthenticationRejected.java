package parley.security.web;

import org.springframework.security.core.AuthenticationException;
import parley.problem.Problem;

/** Somebody is not let in. */
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
