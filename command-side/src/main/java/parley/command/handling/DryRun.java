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
 * Decides a command by the same rules on the same things, and stores nothing. It cannot foresee
 * what others record in the meantime.
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
                    case Rejected(var rejection) -> throw new CommandRejected(rejection);
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

    /** Returns the events of a record that is already stored. */
    public List<Event> recorded(AppendResult stored) {
        return log.stream(stored.thing(), 0).stream()
                .filter(event -> event.record().equals(stored.record()))
                .map(things::event)
                .toList();
    }

    private void check(Reference reference) {
        var thing =
                switch (reference) {
                    case ToThing(var target) -> Optional.of(target);
                    case Unchanged(var decidedOn, _) -> Optional.of(decidedOn);
                    case ToRecord record -> log.thingOf(record.key());
                };
        var loaded = thing.map(things::read).filter(found -> found.version() > 0);
        if (loaded.isEmpty()) {
            throw new CommandRejected(AppendRejectionTranslator.dangling(reference, false));
        }
        if (isRetracted(reference, loaded.get())) {
            throw new CommandRejected(AppendRejectionTranslator.dangling(reference, true));
        }
    }

    private static boolean isRetracted(Reference reference, LoadedThing<?> loaded) {
        return switch (reference) {
            case ToThing _, Unchanged _ -> loaded.isRetracted();
            case ToRecord(_, var record) -> loaded.isRetracted() || loaded.isRetracted(record);
        };
    }
}
