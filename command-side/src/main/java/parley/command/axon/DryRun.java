package parley.command.axon;

import java.util.List;
import java.util.Optional;
import parley.command.CommandEnvelope;
import parley.command.CommandRefused;
import parley.command.Decision.Accepted;
import parley.command.Decision.Refused;
import parley.command.ResolvedCommand;
import parley.command.record.Deliberation;
import parley.command.reference.References;
import parley.events.Event;
import parley.log.AppendRefused.TranscriptionRefused;
import parley.log.LogReader;
import parley.log.Reference;
import parley.log.Reference.ToRecord;
import parley.log.Reference.ToThing;
import parley.log.Reference.Unchanged;
import parley.log.Stored;

/**
 * Decides as if for good, by the same rules on the same things, and stores nothing. Whether others
 * come between, it does not foresee.
 */
final class DryRun {
    private final LogReader log;
    private final StreamRepository things;

    DryRun(LogReader log, StreamRepository things) {
        this.log = log;
        this.things = things;
    }

    List<Event> of(ResolvedCommand resolved) {
        var events =
                switch (things.read(resolved.thing()).decide(resolved)) {
                    case Accepted(var accepted, _, _) -> accepted;
                    case Refused(var refusal) -> throw new CommandRefused(refusal);
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
            throw new CommandRefused(LogRefusals.of(refused));
        }
    }

    /** The events of a record that is there already. */
    List<Event> recorded(Stored stored) {
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
            throw new CommandRefused(LogRefusals.dangling(reference, false));
        }
        if (isRetracted(reference, told.get())) {
            throw new CommandRefused(LogRefusals.dangling(reference, true));
        }
    }

    private static boolean isRetracted(Reference reference, Deliberation<?> told) {
        return switch (reference) {
            case ToThing _, Unchanged _ -> told.isRetracted();
            case ToRecord(_, var record) -> told.isRetracted() || told.isRetracted(record);
        };
    }
}
