package parley.query.read;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.ThingKind;
import parley.problem.Problem;
import parley.query.web.QueryProblems;

/**
 * Bounds what reads of states take of the memory, over all callers: large ones take turns, and one
 * that would not fit alone is refused. Its size is estimated before it begins, and no connection is
 * held while it waits.
 */
final class LargeReads {
    /** So many readings fit into memory for each connection at the same time. */
    private static final int LARGE = 5_000;

    /** What a reading takes, with all that is made of it, at most. */
    private static final int BYTES = 2 << 10;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Standings are always told, and count these. */
    private static final Set<ThingKind> COUNTED =
            Set.of(ThingKind.NEGOTIATION, ThingKind.ISSUE, ThingKind.MEETING);

    private static final String FACETS = count("");

    private static final String STRETCHES =
            count("join rectangle r on r.facet = f.id and r.closed = 9223372036854775807");

    private static String count(String more) {
        return """
        select count(*) from (
          select from section s join facet f on f.section = s.id %s
           where s.negotiation = :negotiation and (:all or s.kind = any (:kinds))
           limit :most) counted
        """
                .formatted(more);
    }

    private final Semaphore turn = new Semaphore(1, true);
    private final JdbcClient database;
    private final long large;
    private final long most;
    private final Duration patience;

    LargeReads(JdbcClient database) {
        this(database, LARGE, Runtime.getRuntime().maxMemory() / BYTES, PATIENCE);
    }

    /**
     * Creates it.
     *
     * @param large how many readings are not yet large
     * @param most how many are not yet too large
     * @param patience how long a large read waits for its turn
     */
    LargeReads(JdbcClient database, long large, long most, Duration patience) {
        this.database = database;
        this.large = large;
        this.most = most;
        this.patience = patience;
    }

    /**
     * Runs a read of a negotiation's state, once it is its turn.
     *
     * @param kinds the kinds of things that are read; all if empty
     * @param isDuring whether it is read over a period, so that a facet can have many readings
     * @throws parley.problem.ProblemException if it is too large, or its turn does not come in time
     */
    <T> T inTurn(String negotiation, Set<ThingKind> kinds, boolean isDuring, Supplier<T> read) {
        var size = size(negotiation, kinds, isDuring);
        if (size <= large) {
            return read.get();
        }
        if (size > most) {
            throw tooLarge().rejected();
        }
        awaitTurn();
        try {
            return read.get();
        } finally {
            turn.release();
        }
    }

    private long size(String negotiation, Set<ThingKind> kinds, boolean isDuring) {
        try {
            return count(negotiation, kinds, isDuring);
        } catch (BadSqlGrammarException e) {
            return 0; // while the facts are built, as the read itself will say
        }
    }

    private long count(String negotiation, Set<ThingKind> kinds, boolean isDuring) {
        return database.sql(isDuring ? STRETCHES : FACETS)
                .param("negotiation", negotiation)
                .param("all", kinds.isEmpty())
                .param("kinds", words(kinds))
                .param("most", most + 1)
                .query(Long.class)
                .single();
    }

    private static String[] words(Set<ThingKind> kinds) {
        return Stream.concat(kinds.stream(), COUNTED.stream())
                .map(ThingKind::word)
                .distinct()
                .toArray(String[]::new);
    }

    private void awaitTurn() {
        try {
            if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw QueryProblems.factsUnavailable(
                                "Other large states are being read. Try again in a moment, or ask for single things, or for the timeline.")
                        .rejected();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw QueryProblems.factsUnavailable("Parley is being stopped.").rejected();
        }
    }

    private Problem tooLarge() {
        return Problem.of(
                "state-too-large",
                422,
                "The state is too large to be read at once",
                "It has more than %,d facets, which is what the program's memory holds. Ask for some kinds of things (kind=…), for single things, or for the timeline; or give the program more memory."
                        .formatted(most));
    }
}
