package parley.eventstore.append;

import java.time.Duration;

/**
 * Is notified of what became of appends, for metrics. It must not block: everyone waits for it on
 * the appender's thread.
 */
public interface AppendListener {
    AppendListener NONE =
            new AppendListener() {
                @Override
                public void onBatch(int appends, Duration elapsed) {}

                @Override
                public void onAnswer(Outcome outcome) {}
            };

    /** What became of an append. */
    enum Outcome {
        STORED,
        /** Its record had been stored before. */
        REPEATED,
        REFUSED
    }

    /**
     * A batch of appends was answered.
     *
     * @param elapsed the time it took to write and answer it, with all attempts to recover
     */
    void onBatch(int appends, Duration elapsed);

    /** An append was answered, as part of a batch or without one. */
    void onAnswer(Outcome outcome);
}
