package parley.command.axon;

import java.util.concurrent.CompletableFuture;
import parley.command.Directed;
import parley.log.Stored;

/** Founds a thing: nothing needs to be read for it, as the log refuses an id that was used. */
record Found(Directed directed, CompletableFuture<Stored> stored) {}
