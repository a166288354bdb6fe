package parley.eventstore.read;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The present, which never lies before the newest record that this process has seen in the log. The
 * machine's own clock may: it was set back, or another process's runs fast. Whoever comes across an
 * appended time tells it here, and an operator is warned once.
 */
public final class LogClock {
    private static final Logger LOG = LoggerFactory.getLogger(LogClock.class);

    private final InstantSource clock;
    private final AtomicReference<Instant> newest = new AtomicReference<>(Instant.EPOCH);
    private final AtomicBoolean warned = new AtomicBoolean();

    /** Creates it on the machine's clock. */
    public LogClock(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns the present or, if that is later, the appended time of the newest record seen. */
    public Instant now() {
        return later(clock.instant(), newest.get());
    }

    /** Returns the present by the machine's own clock, whatever is in the log. */
    public Instant byMachine() {
        return clock.instant();
    }

    /**
     * Returns the moment up to which records are meant by a question: if it asks for the machine's
     * present or later, none that is already there is left out.
     */
    public Instant known(Instant asked) {
        return asked.isBefore(clock.instant()) ? asked : later(asked, newest.get());
    }

    /** Returns the appended time of the batch that follows a head. */
    public Instant next(LogHead head) {
        saw(head.appendedAt());
        return head.next(clock.instant());
    }

    /** Takes note of an appended time that is in the log. */
    public void saw(Instant appendedAt) {
        newest.accumulateAndGet(appendedAt, LogClock::later);
        var seconds = aheadSeconds();
        if (warned.compareAndSet(seconds == 0, seconds > 0)) {
            warn(seconds);
        }
    }

    /**
     * Returns how many whole seconds the newest record lies ahead of the machine's clock; 0 where
     * it does not. Clocks of machines that are kept synchronised differ by less than one.
     */
    public long aheadSeconds() {
        return Math.max(0, Duration.between(clock.instant(), newest.get()).toSeconds());
    }

    private static void warn(long seconds) {
        if (seconds == 0) {
            LOG.warn("The clock has caught up with the newest record.");
        } else {
            LOG.warn(
                    "The newest record lies {} seconds ahead of this machine's clock: the clock was set back, or a record was made by one that is fast. Records go on in order, a microsecond apart, until the clock has caught up; set it right.",
                    seconds);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
