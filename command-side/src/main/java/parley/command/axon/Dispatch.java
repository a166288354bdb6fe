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

    /** Whether it founds a thing, whatever may be there by now. */
    static boolean isUnread(Submission submission) {
        return submission.founds() && submission.precondition() == null;
    }

    /** Founds a thing: nothing is read for it, as the log refuses an id that was used. */
    record Found(Directed directed, CompletableFuture<Stored> stored) implements Dispatch {
        Found(Directed directed) {
            this(directed, new CompletableFuture<>());
        }
    }

    /**
     * Adds to a thing that is there, completes it, or corrects or retracts what was recorded about
     * it; or founds it on a condition, which nothing that is not there meets.
     */
    record Change(Directed directed, CompletableFuture<Stored> stored) implements Dispatch {
        Change(Directed directed) {
            this(directed, new CompletableFuture<>());
        }
    }
}
