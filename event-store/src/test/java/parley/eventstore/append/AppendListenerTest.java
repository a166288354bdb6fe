package parley.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.eventstore.LogLimits;
import parley.eventstore.read.LogClock;
import parley.json.EventJson;

class AppendListenerTest {
    private final List<String> heard = new ArrayList<>();
    private final AppendListener listener =
            new AppendListener() {
                @Override
                public void onBatch(int appends, Duration elapsed) {
                    hear("batch of " + appends);
                    throw new IllegalStateException("a listener may fail");
                }

                @Override
                public void onAnswer(Outcome outcome) {
                    hear(outcome.name());
                }
            };
    private final TestLog database = new TestLog();
    private final EventLog log =
            new EventLog(
                    database.database,
                    database.database,
                    new EventJson(),
                    new LogClock(InstantSource.system()),
                    LogLimits.defaults(),
                    listener);

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void it_is_notified_of_each_batch_and_of_what_became_of_each_append() {
        append("x");
        awaitHeard("STORED", "batch of 1");
        append("x");
        awaitHeard("STORED", "batch of 1", "REPEATED", "batch of 1");
    }

    @Test
    void it_is_notified_of_an_append_that_is_refused_without_a_batch() {
        log.close();
        append("x");
        awaitHeard("REFUSED");
    }

    private void append(String record) {
        log.append(AppendBuilder.founding(record).as(record).build())
                .exceptionally(_ -> null)
                .join();
    }

    private synchronized void hear(String what) {
        heard.add(what);
    }

    private synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    private void awaitHeard(String... all) {
        TestLog.await(() -> heard().size() >= all.length);
        assertThat(heard()).containsExactlyInAnyOrder(all);
    }
}
