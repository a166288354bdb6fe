package parley.query.projection;

import java.sql.SQLException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.query.web.QueryEndpoint;
import parley.security.AuthenticatedUser;
import parley.security.Role;
import parley.security.web.RequiresRole;

/** {@code /api/projections}: how far they are, and building them anew. */
@RestController
@QueryEndpoint
@RequestMapping("/api/projections")
public final class ProjectionController {
    private final FactsProjection facts;

    ProjectionController(FactsProjection facts) {
        this.facts = facts;
    }

    /** To anybody who has got in; of the things that are passed over, those within reach. */
    @GetMapping
    @RequiresRole({})
    List<ProjectionState> all(AuthenticatedUser access) {
        return List.of(facts.state().within(access.reach()));
    }

    /**
     * Builds the facts anew beside those that are read, which go on until the new ones have caught
     * up.
     */
    @PostMapping("/facts/rebuild")
    @RequiresRole(value = Role.OPERATOR, everywhere = true)
    ResponseEntity<Void> rebuild() throws SQLException {
        facts.rebuild();
        return ResponseEntity.accepted().build();
    }
}
