package parley.benchmarks.asof;

import java.time.Instant;
import java.util.random.RandomGenerator;
import parley.benchmarks.history.LongHistory;

/**
 * What is asked about.
 *
 * @param founded the position of the founding; the records of its status follow at once
 */
record Subject(LongHistory history, long founded) {
    /** Any two moments within the history. */
    Ratio random(RandomGenerator chance) {
        return pair(chance, chance.nextInt(history.revisions()));
    }

    /** Any moment, with all that is known. */
    Ratio knownNow(RandomGenerator chance) {
        return pair(chance, history.revisions() - 1);
    }

    private Ratio pair(RandomGenerator chance, int revision) {
        return new Ratio(
                within(chance, chance.nextInt(history.revisions())),
                within(chance, revision),
                founded + 1 + revision);
    }

    /** Some moment of a revision's minute. */
    private Instant within(RandomGenerator chance, int revision) {
        return history.at(revision).plusSeconds(chance.nextInt(60));
    }
}
