package parley.web;

import java.time.InstantSource;
import java.util.List;

/**
 * The readiness of all sides in this process. A result is cached for a second, because anybody may
 * ask for it: a crowd costs the database no more than one caller.
 */
public final class ReadinessCheck {
    private final List<Readiness> sides;
    private final ReusedValue<Boolean> ready;

    /** Creates the check; by the clock, an answer grows old. */
    public ReadinessCheck(List<Readiness> sides, InstantSource clock) {
        this.sides = sides;
        this.ready = new ReusedValue<>(this::areReady, clock);
    }

    public boolean isReady() {
        return ready.get();
    }

    private boolean areReady() {
        try {
            return sides.stream().allMatch(Readiness::isReady);
        } catch (RuntimeException unreachable) {
            return false;
        }
    }
}
