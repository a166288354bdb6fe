package parley.command.alone;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.access.door.Needs;
import parley.door.Problem;
import parley.http.HttpProblems;

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
    ResponseEntity<Object> elsewhere() {
        return HttpProblems.answer(
                Problem.of(
                        "reads-elsewhere",
                        404,
                        "Reads are not served here",
                        "This is command-side; send reads to query-side, by default on port 8080."));
    }
}
