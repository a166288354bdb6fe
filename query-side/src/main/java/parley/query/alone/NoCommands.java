package parley.query.alone;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.access.door.Needs;
import parley.door.Problem;
import parley.http.HttpProblems;
import parley.query.web.QueryEndpoint;

/** Says where commands are taken, since they are not here. */
@RestController
@QueryEndpoint
@Needs({})
final class NoCommands {
    @RequestMapping({"/api/commands", "/api/commands/**"})
    ResponseEntity<Object> elsewhere() {
        return HttpProblems.answer(
                Problem.of(
                        "commands-elsewhere",
                        404,
                        "Commands are not accepted here",
                        "This is query-side; send commands to command-side, by default on port 8081."));
    }
}
