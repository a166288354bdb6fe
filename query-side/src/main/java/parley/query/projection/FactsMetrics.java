package parley.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import parley.web.ReusedValue;

/**
 * How far the facts have come, and how far they are behind the log. All gauges show one state,
 * which is reused for a second: any number of scrapes costs the database one.
 */
public final class FactsMetrics implements MeterBinder {
    private final ReusedValue<Optional<ProjectionState>> state;

    public FactsMetrics(FactsProjection facts, InstantSource clock) {
        this.state = new ReusedValue<>(() -> read(facts), clock);
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
        return state.get().map(value::applyAsDouble).orElse(Double.NaN);
    }

    /** Returns the state; empty while the database can't be reached. */
    private static Optional<ProjectionState> read(FactsProjection facts) {
        try {
            return Optional.of(facts.state());
        } catch (DataAccessException unreachable) {
            return Optional.empty();
        }
    }
}
