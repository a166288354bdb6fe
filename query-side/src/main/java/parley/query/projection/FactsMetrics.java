package parley.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;

/** How far the facts have come, and how far they are behind the log. */
public final class FactsMetrics implements MeterBinder {
    private final FactsProjection facts;

    public FactsMetrics(FactsProjection facts) {
        this.facts = facts;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge("position", "The position that the facts have reached", ProjectionState::position)
                .register(meters);
        gauge("lag", "Events that the facts are behind the log", ProjectionState::lag)
                .register(meters);
        gauge("parked", "Things that are skipped", state -> state.parked().size()).register(meters);
    }

    private Gauge.Builder<FactsProjection> gauge(
            String name, String description, ToDoubleFunction<ProjectionState> value) {
        return Gauge.builder("parley.facts." + name, facts, _ -> now(value))
                .description(description);
    }

    private double now(ToDoubleFunction<ProjectionState> value) {
        try {
            return value.applyAsDouble(facts.state());
        } catch (DataAccessException unreachable) {
            return Double.NaN;
        }
    }
}
