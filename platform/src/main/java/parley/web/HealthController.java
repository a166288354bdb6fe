package parley.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.security.web.RequiresRole;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: so do the database and what
 * rests on it, or 503. Neither says why not: that stands in the program's own output. Anybody may
 * ask, so an answer holds for a second: a crowd costs the database no more than one.
 */
@RestController
@RequiresRole({})
public final class HealthController {
    public static final String READY = "/health/ready";

    private static final Duration HOLDS = Duration.ofSeconds(1);

    private final List<Readiness> sides;
    private final InstantSource clock;
    private @Nullable Instant askedAt;
    private boolean ready;

    /**
     * Of all sides in this process.
     *
     * @param clock by which an answer grows old
     */
    HealthController(List<Readiness> sides, InstantSource clock) {
        this.sides = sides;
        this.clock = clock;
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

    /** Whoever comes while one asks waits for that one's answer, however long it takes. */
    private synchronized boolean isReady() {
        if (!holds(clock.instant())) {
            ready = areReady();
            askedAt = clock.instant();
        }
        return ready;
    }

    /** Not if the clock was set back since. */
    private boolean holds(Instant now) {
        return askedAt != null && !now.isBefore(askedAt) && now.isBefore(askedAt.plus(HOLDS));
    }

    private boolean areReady() {
        try {
            return sides.stream().allMatch(Readiness::isReady);
        } catch (RuntimeException unreachable) {
            return false;
        }
    }
}
