package parley.command.axon;

import java.util.concurrent.CompletableFuture;
import parley.command.Directed;
import parley.log.Stored;

/** Adds to a thing that is there, or corrects or retracts what was recorded about it. */
record Change(Directed directed, CompletableFuture<Stored> stored) {}
