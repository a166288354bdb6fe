package parley.log.axon;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.log.Append;
import parley.log.Reference;
import parley.log.Retraction;
import parley.log.Stored;

/**
 * What a decision brings to the log beside its events. Whoever handles the command attaches it to
 * the unit of work; when that commits, the storage engine appends both as one {@link Append}, whose
 * components the components of this are.
 *
 * @param stored is completed when the record is durable, which is after the handler has returned;
 *     it is never failed: what goes wrong is thrown to whoever dispatched the command
 */
public record Recording(
        Provenance provenance,
        String digest,
        String recorder,
        @Nullable Instant transcribedAt,
        Set<Reference> references,
        @Nullable RecordId root,
        @Nullable Retraction retraction,
        @Nullable String correlation,
        @Nullable String causation,
        CompletableFuture<Stored> stored) {
    private static final String RESOURCE = Recording.class.getName();

    /** Makes this the recording of the command that the unit of work, or its root, handles. */
    public void attachTo(UnitOfWork<?> work) {
        work.root().resources().put(RESOURCE, this);
    }

    static Recording of(UnitOfWork<?> work) {
        Recording attached = work.root().getResource(RESOURCE);
        if (attached == null) {
            throw new IllegalStateException(
                    "events were applied by a handler that attached no Recording");
        }
        return attached;
    }

    /** What the log is asked to append. */
    public Append append(Thing thing, long expectedVersion, List<Event> events) {
        return new Append(
                thing,
                expectedVersion,
                provenance,
                digest,
                recorder,
                transcribedAt,
                references,
                root,
                retraction,
                events,
                correlation,
                causation);
    }
}
