package parley.query.projection;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.query.projection.ProjectionState.Parked;

/** {@code /api/projections}: how far they are, and building them anew. */
@RestController
@RequestMapping("/api/projections")
public final class ProjectionDoor {
    private static final String PARKED =
            "select negotiation || '/' || kind || '/' || thing, position, error from parked order by position";

    private final FactsProjection facts;
    private final JdbcClient database;

    ProjectionDoor(FactsProjection facts, JdbcClient database) {
        this.facts = facts;
        this.database = database;
    }

    @GetMapping
    List<ProjectionState> all() {
        return List.of(facts.state(parked()));
    }

    /**
     * Builds the facts anew beside those that are read, which go on until the new ones have caught
     * up.
     */
    @PostMapping("/facts/rebuild")
    ResponseEntity<Void> rebuild() {
        facts.rebuild();
        return ResponseEntity.accepted().build();
    }

    private List<Parked> parked() {
        return database.sql(PARKED)
                .query((row, _) -> new Parked(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }
}
