package parley.command.boot;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import parley.eventstore.append.AppendListener;

/** How many records are appended, in how large batches, and how long a batch takes. */
final class AppendMetrics implements AppendListener, MeterBinder {
    /** Until somebody reads them, nothing is counted. */
    private volatile AppendListener counting = (_, _, _) -> {};

    @Override
    public void written(int stored, int refused, Duration elapsed) {
        counting.written(stored, refused, elapsed);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        var storedCount = appends("stored", meters);
        var refusedCount = appends("refused", meters);
        var sizes =
                DistributionSummary.builder("parley.append.batch.size")
                        .description("Appends that shared a transaction")
                        .register(meters);
        var times =
                Timer.builder("parley.append.batch")
                        .description("From the beginning of a batch of appends to its commit")
                        .register(meters);
        counting =
                (stored, refused, elapsed) -> {
                    storedCount.increment(stored);
                    refusedCount.increment(refused);
                    sizes.record(stored + refused);
                    times.record(elapsed);
                };
    }

    private static Counter appends(String outcome, MeterRegistry meters) {
        return Counter.builder("parley.appends")
                .description("Appends to the log")
                .tag("outcome", outcome)
                .register(meters);
    }
}
