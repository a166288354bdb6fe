package parley.command.axon;

import java.util.concurrent.CompletableFuture;
import parley.command.Directed;
import parley.command.Submission;
import parley.log.Stored;

/** A submission on its way to its thing's aggregate. */
sealed interface Dispatch {
    Directed directed();

    /** Completed by the log once the record is durable, and so after the aggregate is done. */
    CompletableFuture<Stored> stored();

    static Dispatch of(Directed directed) {
        var stored = new CompletableFuture<Stored>();
        return isUnread(directed.submission())
                ? new Found(directed, stored)
                : new Change(directed, stored);
    }

    /** Whether it founds a thing, whatever may be there by now. */
    static boolean isUnread(Submission submission) {
        return submission.founds() && submission.precondition() == null;
    }

    /** Founds a thing: nothing is read for it, as the log refuses an id that was used. */
    record Found(Directed directed, CompletableFuture<Stored> stored) implements Dispatch {}

    /**
     * Adds to a thing that is there, or corrects or retracts what was recorded about it; or founds
     * it on a condition, which nothing that is not there meets.
     */
    record Change(Directed directed, CompletableFuture<Stored> stored) implements Dispatch {}
}
