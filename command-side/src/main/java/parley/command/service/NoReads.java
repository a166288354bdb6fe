package parley.command.service;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.access.door.Needs;
import parley.door.Problem;

/** Says where reads are, since they are not here. */
@RestController
@Needs({})
final class NoReads {
    @RequestMapping({
        "/",
        "/login",
        "/negotiations/**",
        "/api/negotiations",
        "/api/negotiations/**",
        "/api/projections",
        "/api/projections/**"
    })
    ResponseEntity<String> elsewhere() {
        var problem =
                Problem.of(
                        "reads-elsewhere",
                        404,
                        "Reads are not answered here",
                        "This is command-side; ask query-side, by default on port 8080.");
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.json());
    }
}
