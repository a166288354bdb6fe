package parley.query.boot;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.problem.Problem;
import parley.query.web.QueryEndpoint;
import parley.security.web.RequiresRole;
import parley.web.GlobalExceptionHandler;

/** Answers requests for command-side's addresses by naming the service that accepts commands. */
@RestController
@QueryEndpoint
@RequiresRole({})
final class CommandsNotServed {
    @RequestMapping({"/api/commands", "/api/commands/**"})
    ResponseEntity<Object> elsewhere() {
        return GlobalExceptionHandler.answer(
                Problem.of(
                        "commands-elsewhere",
                        404,
                        "Commands are not accepted here",
                        "This is query-side; send commands to command-side, by default on port 8081."));
    }
}
