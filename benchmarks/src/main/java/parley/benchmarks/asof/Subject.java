package parley.benchmarks.asof;

import java.time.Instant;
import java.util.random.RandomGenerator;
import parley.benchmarks.history.LongHistory;

/**
 * A thing that queries are about.
 *
 * @param founded the position at which the issue was created; the records of its status follow
 *     immediately
 */
record Subject(LongHistory history, long founded) {
    /** Returns two random moments within the history. */
    Ratio random(RandomGenerator chance) {
        return pair(chance, chance.nextInt(history.revisions()));
    }

    /** Returns a random moment, with everything known. */
    Ratio knownNow(RandomGenerator chance) {
        return pair(chance, history.revisions() - 1);
    }

    private Ratio pair(RandomGenerator chance, int revision) {
        return new Ratio(
                within(chance, chance.nextInt(history.revisions())),
                within(chance, revision),
                founded + 1 + revision);
    }

    /** Returns a random moment within a revision's minute. */
    private Instant within(RandomGenerator chance, int revision) {
        return history.at(revision).plusSeconds(chance.nextInt(60));
    }
}
