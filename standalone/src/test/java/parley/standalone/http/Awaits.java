package parley.standalone.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Polls until a condition holds. */
public final class Awaits {
    private Awaits() {}

    public static void until(Duration atMost, Callable<Boolean> reached) throws Exception {
        var end = Instant.now().plus(atMost);
        while (!reached.call()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not reached within " + atMost);
            }
            Thread.onSpinWait();
        }
    }
}
