package parley.command.handling;

import java.util.Optional;
import parley.command.CommandEnvelope;
import parley.command.CommandRejected;
import parley.command.Decision.Accepted;
import parley.command.Decision.Rejected;
import parley.command.ResolvedCommand;
import parley.command.correction.LoadedThing;
import parley.command.correction.RetractRecord;
import parley.command.reference.References;
import parley.eventstore.AppendRejected.DanglingReference.Fault;
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
    private final RetractionPreview retractions;

    public DryRun(LogReader log, StreamRepository things) {
        this.log = log;
        this.things = things;
        this.retractions = new RetractionPreview(log);
    }

    public DryRunResult of(ResolvedCommand resolved) {
        var thing = things.read(resolved.thing());
        var events =
                switch (thing.decide(resolved)) {
                    case Accepted(var accepted, _, _) -> accepted;
                    case Rejected(var rejection) -> throw new CommandRejected(rejection);
                };
        References.of(resolved).forEach(this::check);
        checkTranscription(resolved.envelope());
        var consequences =
                resolved.envelope().command() instanceof RetractRecord
                        ? retractions.of(resolved, thing, events)
                        : null;
        return new DryRunResult(events, false, consequences);
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

    /** Returns what a record that is already stored recorded. */
    public DryRunResult recorded(AppendResult stored) {
        var events =
                log.stream(stored.thing(), 0).stream()
                        .filter(event -> event.record().equals(stored.record()))
                        .map(things::event)
                        .toList();
        return new DryRunResult(events, true, null);
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
            throw new CommandRejected(AppendRejectionTranslator.dangling(reference, Fault.MISSING));
        }
        fault(reference, loaded.get())
                .ifPresent(fault -> {
                    throw new CommandRejected(AppendRejectionTranslator.dangling(reference, fault));
                });
    }

    private static Optional<Fault> fault(Reference reference, LoadedThing<?> loaded) {
        if (reference instanceof ToRecord(_, var record) && loaded.isRetraction(record)) {
            return Optional.of(Fault.RETRACTION);
        }
        var retracted =
                loaded.isRetracted()
                        || (reference instanceof ToRecord(_, var named)
                                && loaded.isRetracted(named));
        return retracted ? Optional.of(Fault.RETRACTED) : Optional.empty();
    }
}
