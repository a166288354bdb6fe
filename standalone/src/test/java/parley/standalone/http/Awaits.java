package parley.standalone.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Asks again until the program has come so far. */
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
