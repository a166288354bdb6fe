package parley.command.axon;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.command.Command;
import parley.command.CommandEnvelope;
import parley.command.Precondition;
import parley.command.Precondition.AtOneOf;
import parley.events.NegotiationId;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.source.Attribution;
import parley.log.RecordHeader;

/** A command in the making, for tests. Whatever is not said is as in most of them. */
final class Sending {
    private final Command command;
    private NegotiationId negotiation = Story.GENEVA;
    private String record = "now";
    private @Nullable RecordId corrects;
    private List<Attribution> attributions = List.of();
    private String recorder = "a recorder";
    private @Nullable Instant transcribedAt;
    private @Nullable Precondition precondition;

    Sending(Command command) {
        this.command = command;
    }

    Sending as(String id) {
        record = id;
        return this;
    }

    Sending in(NegotiationId other) {
        negotiation = other;
        return this;
    }

    Sending correcting(String id) {
        corrects = new RecordId(id);
        return this;
    }

    Sending by(Attribution... sources) {
        attributions = List.of(sources);
        return this;
    }

    Sending from(String someone) {
        recorder = someone;
        return this;
    }

    Sending transcribedAt(Instant given) {
        transcribedAt = given;
        return this;
    }

    Sending seenAt(long version) {
        return on(new AtOneOf(Set.of(version)));
    }

    Sending on(Precondition condition) {
        precondition = condition;
        return this;
    }

    /** Its digest is what the command says: good enough to tell two commands apart. */
    CommandEnvelope envelope() {
        var provenance = new Provenance(new RecordId(record), corrects, attributions, null);
        return new CommandEnvelope(
                command,
                negotiation,
                new RecordHeader(
                        provenance, "digest of " + command, recorder, transcribedAt, null, null),
                Story.FRIDAY_NOON,
                precondition,
                500);
    }
}
