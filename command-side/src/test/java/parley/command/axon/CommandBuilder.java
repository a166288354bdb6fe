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
import parley.eventstore.RecordHeader;

/** A builder of commands, with defaults for everything that a test leaves open. */
public final class CommandBuilder {
    private final Command command;
    private NegotiationId negotiation = GivenRecords.GENEVA;
    private String record = "now";
    private @Nullable RecordId corrects;
    private List<Attribution> attributions = List.of();
    private String recorder = "a recorder";
    private @Nullable Instant transcribedAt;
    private @Nullable Precondition precondition;

    public CommandBuilder(Command command) {
        this.command = command;
    }

    public CommandBuilder as(String id) {
        record = id;
        return this;
    }

    CommandBuilder in(NegotiationId other) {
        negotiation = other;
        return this;
    }

    CommandBuilder correcting(String id) {
        corrects = new RecordId(id);
        return this;
    }

    CommandBuilder by(Attribution... sources) {
        attributions = List.of(sources);
        return this;
    }

    CommandBuilder from(String someone) {
        recorder = someone;
        return this;
    }

    CommandBuilder transcribedAt(Instant given) {
        transcribedAt = given;
        return this;
    }

    CommandBuilder seenAt(long version) {
        return on(new AtOneOf(Set.of(version)));
    }

    CommandBuilder on(Precondition condition) {
        precondition = condition;
        return this;
    }

    /** The digest is the command as text, which is enough to distinguish commands. */
    public CommandEnvelope envelope() {
        var provenance = new Provenance(new RecordId(record), corrects, attributions, null);
        return new CommandEnvelope(
                command,
                negotiation,
                new RecordHeader(
                        provenance, "digest of " + command, recorder, transcribedAt, null, null),
                GivenRecords.FRIDAY_NOON,
                precondition,
                500);
    }
}
