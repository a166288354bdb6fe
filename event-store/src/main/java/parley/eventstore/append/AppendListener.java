package parley.eventstore.append;

import java.time.Duration;

/** Learns what became of each batch of appends. It is called on the appender's thread. */
@FunctionalInterface
public interface AppendListener {
    /**
     * A batch was written, or refused whole.
     *
     * @param stored how many of its appends are durable
     * @param refused how many are not
     * @param elapsed from its beginning to its commit
     */
    void written(int stored, int refused, Duration elapsed);
}
