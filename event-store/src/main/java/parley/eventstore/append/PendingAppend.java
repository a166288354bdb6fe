package parley.eventstore.append;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.eventstore.AppendResult;
import parley.eventstore.Reference;
import parley.eventstore.SaltedHash;
import parley.eventstore.StoredEvent;
import parley.json.EventJson;

/** An append that waits for its batch, with all that can be made ready before its turn. */
final class PendingAppend {
    final AppendRequest append;
    final CompletableFuture<AppendResult> answer = new CompletableFuture<>();
    private final @Nullable AppendSequence succession;
    private final String metadata;
    private final List<SerializedEvent> drafts;
    private final long bytes;

    PendingAppend(AppendRequest append, EventJson json, EventIds ids) {
        this(append, null, json, ids);
    }

    PendingAppend(
            AppendRequest append,
            @Nullable AppendSequence succession,
            EventJson json,
            EventIds ids) {
        this.append = append;
        this.succession = succession;
        this.metadata = json.writeMetadata(append.header().provenance(), append.header().digest());
        this.drafts =
                append.events().stream()
                        .map(event -> SerializedEvent.of(event, json, ids))
                        .toList();
        this.bytes = drafts.stream().mapToLong(this::bytesOf).sum();
    }

    int size() {
        return drafts.size();
    }

    /** About what it takes in memory and on its way: most of it is text, of any script. */
    long bytes() {
        return bytes;
    }

    /** By its first event's id we know our own record again, wherever we lost sight of it. */
    UUID firstEventId() {
        return drafts.getFirst().eventId;
    }

    /** Whether it needs nothing but its version, its references and an unused id. */
    boolean isPlain() {
        return !isOutrun()
                && append.header().transcribedAt() == null
                && !append.isRetraction()
                && append.references().stream().noneMatch(Reference.Unchanged.class::isInstance);
    }

    /** Whether what it was decided on has not come about. */
    boolean isOutrun() {
        return succession != null && succession.isBroken();
    }

    /** Was not stored, and so none shall be that came after it in its succession. */
    void breakOff() {
        if (succession != null) {
            succession.breakOff();
        }
    }

    /** Answers why it was not stored. */
    void fail(Throwable why) {
        breakOff();
        answer.completeExceptionally(why);
    }

    Instant recordedAt(Instant appendedAt) {
        var given = append.header().transcribedAt();
        return given == null ? appendedAt : given;
    }

    AppendResult stored(long firstPosition, Instant appendedAt) {
        return new AppendResult(
                append.record(),
                append.thing(),
                append.expectedVersion() + size(),
                firstPosition,
                firstPosition + size() - 1,
                recordedAt(appendedAt),
                false);
    }

    List<StoredEvent> rows(long firstPosition, Instant appendedAt) {
        var rows = new ArrayList<StoredEvent>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            rows.add(row(drafts.get(i), i, firstPosition + i, appendedAt));
        }
        return rows;
    }

    private long bytesOf(SerializedEvent draft) {
        return (long) Character.BYTES * (draft.payload.length() + metadata.length());
    }

    private StoredEvent row(
            SerializedEvent draft, int sequence, long position, Instant appendedAt) {
        var header = append.header();
        return new StoredEvent(
                        position,
                        appendedAt,
                        recordedAt(appendedAt),
                        header.transcribedAt() != null,
                        append.thing(),
                        append.expectedVersion() + sequence,
                        append.record(),
                        sequence,
                        append.chain(),
                        draft.type,
                        draft.revision,
                        draft.eventId,
                        header.recorder(),
                        header.correlation(),
                        header.causation(),
                        draft.payload,
                        draft.payloadSalt,
                        metadata,
                        draft.metadataSalt,
                        NO_HASH)
                .hashed();
    }

    private static final byte[] NO_HASH = new byte[0];

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record SerializedEvent(
            UUID eventId,
            String type,
            int revision,
            String payload,
            byte[] payloadSalt,
            byte[] metadataSalt) {
        static SerializedEvent of(Event event, EventJson json, EventIds ids) {
            var type = json.typeOf(event);
            return new SerializedEvent(
                    ids.next(),
                    type.value(),
                    type.revision(),
                    json.write(event),
                    SaltedHash.newSalt(),
                    SaltedHash.newSalt());
        }
    }
}
