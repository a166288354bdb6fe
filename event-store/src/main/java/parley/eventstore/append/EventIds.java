package parley.eventstore.append;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A generator of UUIDs of version 7 (RFC 9562): unique, and roughly in order of time. */
public final class EventIds {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;

    public EventIds(InstantSource clock) {
        this.clock = clock;
    }

    public UUID next() {
        var random = ThreadLocalRandom.current();
        long high = clock.millis() << 16 | VERSION | (random.nextInt() & 0xFFF);
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
