package parley.command.axon;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.eventstore.AppendResult;
import parley.eventstore.append.AppendRequest;

/**
 * What a unit of work is to append, and the future that receives the result. The command handler
 * attaches it before it applies the events of the request; when the unit of work commits, the
 * storage engine appends the request.
 *
 * @param answer completed when the record is durable, which is after the handler has returned;
 *     never failed: failures are thrown to the dispatcher of the command
 */
public record AppendContext(AppendRequest request, CompletableFuture<AppendResult> answer) {
    private static final String PROVENANCE = "provenance";
    private static final String ROOT = "root";
    private static final String RESOURCE = AppendContext.class.getName();

    /** A context whose result is still open. */
    AppendContext(AppendRequest request) {
        this(request, new CompletableFuture<>());
    }

    /** Makes this what the unit of work, or its root, appends. */
    void attachTo(UnitOfWork<?> work) {
        work.root().resources().put(RESOURCE, this);
    }

    static AppendContext of(UnitOfWork<?> work) {
        AppendContext attached = work.root().getResource(RESOURCE);
        if (attached == null) {
            throw new IllegalStateException(
                    "events were applied by a handler that attached no AppendContext");
        }
        return attached;
    }

    /** Returns what the messages of these events carry about their record. */
    MetaData metadata() {
        return metadata(request.header().provenance(), request.chain());
    }

    /** Returns the same for events that were applied or read back. */
    static MetaData metadata(Provenance provenance, RecordId root) {
        return MetaData.with(PROVENANCE, provenance).and(ROOT, root);
    }

    public static Provenance provenance(MetaData metadata) {
        return (Provenance) present(metadata, PROVENANCE);
    }

    public static RecordId root(MetaData metadata) {
        return (RecordId) present(metadata, ROOT);
    }

    private static Object present(MetaData metadata, String key) {
        return Objects.requireNonNull(metadata.get(key), key);
    }
}
