package parley.service;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.access.door.Needs;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: so do the database and what
 * rests on it, or 503. Neither says why not: that stands in the service's own output.
 */
@RestController
@Needs({})
final class HealthDoor {
    static final String READY = "/health/ready";

    private final Readiness readiness;

    HealthDoor(Readiness readiness) {
        this.readiness = readiness;
    }

    @GetMapping("/health/live")
    Map<String, String> live() {
        return Map.of("status", "up");
    }

    @GetMapping(READY)
    ResponseEntity<Map<String, String>> ready() {
        return isReady()
                ? ResponseEntity.ok(Map.of("status", "up"))
                : ResponseEntity.status(503).body(Map.of("status", "down"));
    }

    private boolean isReady() {
        try {
            return readiness.isReady();
        } catch (RuntimeException unreachable) {
            return false;
        }
    }
}
