package parley.command.boot;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.problem.Problem;
import parley.security.web.RequiresRole;
import parley.web.GlobalExceptionHandler;

/** Answers requests for reads with a pointer to query-side. */
@RestController
@RequiresRole({})
final class ReadsNotServed {
    @RequestMapping({
        "/",
        "/login",
        "/negotiations/**",
        "/api/negotiations",
        "/api/negotiations/**",
        "/api/projections",
        "/api/projections/**"
    })
    ResponseEntity<Object> elsewhere() {
        return GlobalExceptionHandler.answer(
                Problem.of(
                        "reads-elsewhere",
                        404,
                        "Reads are not served here",
                        "This is command-side; send reads to query-side, by default on port 8080."));
    }
}
