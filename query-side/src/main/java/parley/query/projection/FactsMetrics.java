package parley.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * How far the facts have come, and how far they are behind the log. All gauges show one state,
 * which is reused for a second: any number of scrapes costs the database one.
 */
public final class FactsMetrics implements MeterBinder {
    private static final Duration REUSED_FOR = Duration.ofSeconds(1);

    private final FactsProjection facts;
    private final InstantSource clock;
    private @Nullable ProjectionState state;
    private Instant readAt = Instant.MIN;

    public FactsMetrics(FactsProjection facts, InstantSource clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        register("position", "The position that the facts have reached", meters, s -> s.position());
        register("lag", "Events that the facts are behind the log", meters, s -> s.lag());
        register("parked", "Things that are skipped", meters, s -> s.parked().size());
    }

    private void register(
            String name,
            String description,
            MeterRegistry meters,
            ToDoubleFunction<ProjectionState> value) {
        Gauge.builder("parley.facts." + name, this, _ -> now(value))
                .description(description)
                .register(meters);
    }

    private double now(ToDoubleFunction<ProjectionState> value) {
        var current = state();
        return current == null ? Double.NaN : value.applyAsDouble(current);
    }

    /** Returns the state; null while the database can't be reached. */
    private synchronized @Nullable ProjectionState state() {
        var now = clock.instant();
        if (now.isBefore(readAt) || !now.isBefore(readAt.plus(REUSED_FOR))) {
            state = read();
            readAt = clock.instant(); // a database that is away takes seconds to find out
        }
        return state;
    }

    private @Nullable ProjectionState read() {
        try {
            return facts.state();
        } catch (DataAccessException unreachable) {
            return null;
        }
    }
}
