package parley.command.handling;

import java.util.List;
import java.util.Optional;
import parley.command.CommandEnvelope;
import parley.command.CommandRejected;
import parley.command.Decision.Accepted;
import parley.command.Decision.Rejected;
import parley.command.ResolvedCommand;
import parley.command.correction.LoadedThing;
import parley.command.reference.References;
import parley.events.Event;
import parley.eventstore.AppendRejected.TranscriptionRefused;
import parley.eventstore.AppendResult;
import parley.eventstore.Reference;
import parley.eventstore.Reference.ToRecord;
import parley.eventstore.Reference.ToThing;
import parley.eventstore.Reference.Unchanged;
import parley.eventstore.read.LogReader;

/**
 * Decides as if for good, by the same rules on the same things, and stores nothing. Whether others
 * come between, it does not foresee.
 */
public final class DryRun {
    private final LogReader log;
    private final StreamRepository things;

    public DryRun(LogReader log, StreamRepository things) {
        this.log = log;
        this.things = things;
    }

    public List<Event> of(ResolvedCommand resolved) {
        var events =
                switch (things.read(resolved.thing()).decide(resolved)) {
                    case Accepted(var accepted, _, _) -> accepted;
                    case Rejected(var refusal) -> throw new CommandRejected(refusal);
                };
        References.of(resolved).forEach(this::check);
        checkTranscription(resolved.envelope());
        return events;
    }

    private void checkTranscription(CommandEnvelope envelope) {
        var given = envelope.header().transcribedAt();
        if (given == null) {
            return;
        }
        try {
            log.checkTranscription(envelope.negotiation(), given, envelope.receivedAt());
        } catch (TranscriptionRefused refused) {
            throw new CommandRejected(AppendRejectionTranslator.of(refused));
        }
    }

    /** The events of a record that is there already. */
    public List<Event> recorded(AppendResult stored) {
        return log.stream(stored.thing(), 0).stream()
                .filter(event -> event.record().equals(stored.record()))
                .map(things::event)
                .toList();
    }

    private void check(Reference reference) {
        var thing =
                switch (reference) {
                    case ToThing(var named) -> Optional.of(named);
                    case Unchanged(var decidedOn, _) -> Optional.of(decidedOn);
                    case ToRecord(var negotiation, var record) ->
                            log.thingOf(record)
                                    .filter(found -> found.negotiation().equals(negotiation));
                };
        var told = thing.map(things::read).filter(found -> found.version() > 0);
        if (told.isEmpty()) {
            throw new CommandRejected(AppendRejectionTranslator.dangling(reference, false));
        }
        if (isRetracted(reference, told.get())) {
            throw new CommandRejected(AppendRejectionTranslator.dangling(reference, true));
        }
    }

    private static boolean isRetracted(Reference reference, LoadedThing<?> told) {
        return switch (reference) {
            case ToThing _, Unchanged _ -> told.isRetracted();
            case ToRecord(_, var record) -> told.isRetracted() || told.isRetracted(record);
        };
    }
}
