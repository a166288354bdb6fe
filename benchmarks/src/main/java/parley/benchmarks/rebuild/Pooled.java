package parley.benchmarks.rebuild;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import parley.benchmarks.history.HistoryFixture;
import parley.command.axon.ParleyEventStorageEngine;
import parley.json.EventJson;

/**
 * Axon's own way to rebuild: its pooled streaming processor over Parley's engine. It uses one
 * segment and large batches, which is fastest on few cores, and keeps its tokens in memory, which
 * costs nothing.
 */
final class Pooled {
    private static final int BATCH = 1_000;
    private static final long LONGEST_IN_MINUTES = 20;

    private final HistoryFixture stage;
    private final long head;

    Pooled(HistoryFixture stage) {
        this.stage = stage;
        this.head = stage.log().reader().head();
    }

    /** Returns the seconds for delivering every event to a handler that does nothing. */
    double withEmptyHandler() throws Exception {
        var seen = new AtomicLong();
        return seconds(untilHead(_ -> seen.incrementAndGet()));
    }

    /**
     * Returns the seconds for writing the same facts with the same writer, one transaction per
     * batch.
     */
    double writingFacts() throws Exception {
        try (var facts = new FactsPerBatch(stage.server().query())) {
            return seconds(untilHead(facts::handle));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Handling(EventMessageHandler handler, CompletableFuture<Void> done) {}

    private interface Handler {
        void handle(TrackedEventMessage<?> message) throws Exception;
    }

    private Handling untilHead(Handler handler) {
        var done = new CompletableFuture<Void>();
        return new Handling(
                message -> {
                    var tracked = (TrackedEventMessage<?>) message;
                    try {
                        handler.handle(tracked);
                    } catch (Exception | Error failed) {
                        done.completeExceptionally(failed);
                        throw failed;
                    }
                    if (FactsPerBatch.position(tracked) == head) {
                        FactsPerBatch.afterCommit(() -> done.complete(null));
                    }
                    return null;
                },
                done);
    }

    private double seconds(Handling handling) throws Exception {
        try (var coordinator = Executors.newSingleThreadScheduledExecutor();
                var worker = Executors.newSingleThreadScheduledExecutor()) {
            var processor =
                    PooledStreamingEventProcessor.builder()
                            .name("facts")
                            .eventHandlerInvoker(
                                    SimpleEventHandlerInvoker.builder()
                                            .eventHandlers(handling.handler)
                                            .listenerInvocationErrorHandler((failed, _, _) -> {
                                                throw failed;
                                            })
                                            .build())
                            .errorHandler(PropagatingErrorHandler.instance())
                            .messageSource(store())
                            .tokenStore(new InMemoryTokenStore())
                            .transactionManager(NoTransactionManager.instance())
                            .coordinatorExecutor(coordinator)
                            .workerExecutor(worker)
                            .initialSegmentCount(1)
                            .batchSize(BATCH)
                            .build();
            long begun = System.nanoTime();
            processor.start();
            handling.done.get(LONGEST_IN_MINUTES, TimeUnit.MINUTES);
            double seconds = (System.nanoTime() - begun) / 1e9;
            processor.shutDown();
            return seconds;
        }
    }

    private EmbeddedEventStore store() {
        return EmbeddedEventStore.builder()
                .storageEngine(new ParleyEventStorageEngine(stage.log(), new EventJson()))
                .build();
    }
}
