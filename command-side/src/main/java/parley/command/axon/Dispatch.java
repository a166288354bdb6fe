package parley.command.axon;

import java.util.concurrent.CompletableFuture;
import parley.command.Directed;
import parley.log.Stored;

/** A submission on its way to its thing's aggregate. */
sealed interface Dispatch {
    Directed directed();

    /** Completed by the log once the record is durable, and so after the aggregate is done. */
    CompletableFuture<Stored> stored();

    /** Founds a thing: nothing is read for it, as the log refuses an id that was used. */
    record Found(Directed directed, CompletableFuture<Stored> stored) implements Dispatch {
        Found(Directed directed) {
            this(directed, new CompletableFuture<>());
        }
    }

    /** Adds to a thing that is there, or corrects or retracts what was recorded about it. */
    record Change(Directed directed, CompletableFuture<Stored> stored) implements Dispatch {
        Change(Directed directed) {
            this(directed, new CompletableFuture<>());
        }
    }
}
