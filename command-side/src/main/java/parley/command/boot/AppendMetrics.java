package parley.command.boot;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import parley.eventstore.append.AppendListener;
import parley.management.LatencyBuckets;

/** Counts appends by what became of them, and measures batches. */
final class AppendMetrics implements AppendListener, MeterBinder {
    /** Until a registry is bound, nothing is counted. */
    private volatile AppendListener delegate = NONE;

    @Override
    public void onBatch(int appends, Duration elapsed) {
        delegate.onBatch(appends, elapsed);
    }

    @Override
    public void onAnswer(Outcome outcome) {
        delegate.onAnswer(outcome);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        delegate = new Meters(meters);
    }

    private static final class Meters implements AppendListener {
        private final DistributionSummary batchSizes;
        private final Timer batches;
        private final Map<Outcome, Counter> appends = new EnumMap<>(Outcome.class);

        Meters(MeterRegistry meters) {
            batchSizes =
                    DistributionSummary.builder("parley.append.batch.size")
                            .description("Appends that were written together")
                            .register(meters);
            batches =
                    LatencyBuckets.timer("parley.append.batch")
                            .description("Writing and answering a batch of appends")
                            .register(meters);
            for (var outcome : Outcome.values()) {
                appends.put(
                        outcome,
                        Counter.builder("parley.appends")
                                .description("Appends to the log that were answered")
                                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                                .register(meters));
            }
        }

        @Override
        public void onBatch(int size, Duration elapsed) {
            batchSizes.record(size);
            batches.record(elapsed);
        }

        @Override
        public void onAnswer(Outcome outcome) {
            Objects.requireNonNull(appends.get(outcome)).increment();
        }
    }
}
