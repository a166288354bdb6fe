package parley.access.door;

import org.springframework.security.core.AuthenticationException;
import parley.door.Problem;

/** Somebody is not let in. */
final class Refused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
