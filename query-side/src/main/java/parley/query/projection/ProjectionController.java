package parley.query.projection;

import java.sql.SQLException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.query.web.QueryEndpoint;
import parley.security.AuthenticatedUser;
import parley.security.Role;
import parley.security.web.RequiresRole;

/** {@code /api/projections}: the state of the projections, and rebuilding them. */
@RestController
@QueryEndpoint
@RequestMapping("/api/projections")
public final class ProjectionController {
    private final FactsProjection facts;

    ProjectionController(FactsProjection facts) {
        this.facts = facts;
    }

    /**
     * Returns the state to any authenticated user; of the parked things only those within the
     * user's scope.
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresRole({})
    List<ProjectionState> all(AuthenticatedUser access) {
        return List.of(facts.state().within(access.reach()));
    }

    /**
     * Rebuilds the facts beside the live ones, which remain readable until the new ones have caught
     * up.
     */
    @PostMapping("/facts/rebuild")
    @RequiresRole(value = Role.OPERATOR, everywhere = true)
    ResponseEntity<Void> rebuild() throws SQLException {
        facts.rebuild();
        return ResponseEntity.accepted().build();
    }
}
