package parley.web;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.security.web.RequiresRole;

/**
 * Liveness and readiness: {@code /health/live} answers as long as the process does, {@code
 * /health/ready} with 503 while a side can't serve. The reasons are only in the program's own
 * output.
 */
@RestController
@RequiresRole({})
public final class HealthController {
    public static final String READY = "/health/ready";

    private final Health health;

    HealthController(Health health) {
        this.health = health;
    }

    @GetMapping(path = "/health/live", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> live() {
        return Map.of("status", "up");
    }

    @GetMapping(path = READY, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> ready() {
        var answer = health.answer();
        return ResponseEntity.status(answer.status()).body(answer.body());
    }
}
