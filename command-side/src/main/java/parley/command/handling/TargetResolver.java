package parley.command.handling;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.command.CommandEnvelope;
import parley.command.CommandRejected;
import parley.command.DuplicateSources;
import parley.command.DuplicateTarget;
import parley.command.RecordCommand;
import parley.command.Rejection;
import parley.command.ResolvedCommand;
import parley.command.Rule;
import parley.command.ThingCommand;
import parley.command.claim.ClaimCommand.CorroborateClaim;
import parley.command.correction.LoadedThing;
import parley.command.duplicate.MarkDuplicate;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.events.NegotiationId;
import parley.events.RecordKey;
import parley.events.Thing;
import parley.eventstore.AppendRejected.DanglingReference.Fault;
import parley.eventstore.Reference.ToThing;

/** Finds the thing and the zone of a command, and the duplicates that its rules depend on. */
public interface TargetResolver {
    /** Returns the thing; one with no events if it does not exist. */
    LoadedThing<?> read(Thing thing);

    /** Returns the thing that a record is about; empty if there is no such record. */
    Optional<Thing> thingOf(RecordKey record);

    /** Returns the zone of a negotiation; empty if there is none. */
    Optional<ZoneId> zoneOf(NegotiationId negotiation);

    /** Returns the sources of a negotiation that are duplicates. */
    DuplicateSources duplicateSources(NegotiationId negotiation);

    /**
     * Resolves the target of a command.
     *
     * @throws CommandRejected if there is no such negotiation, or no such record in it
     */
    default ResolvedCommand resolve(CommandEnvelope envelope) {
        var zone =
                envelope.command() instanceof OpenNegotiation open
                        ? open.zone()
                        : zone(envelope.negotiation());
        return new ResolvedCommand(
                envelope, thing(envelope), zone, original(envelope), sources(envelope));
    }

    private @Nullable DuplicateTarget original(CommandEnvelope envelope) {
        if (!(envelope.command() instanceof MarkDuplicate mark)) {
            return null;
        }
        var thing = Thing.of(envelope.negotiation(), mark.of());
        var loaded = read(thing);
        return new DuplicateTarget(thing, loaded.version(), loaded.isDuplicate());
    }

    private DuplicateSources sources(CommandEnvelope envelope) {
        return envelope.command() instanceof CorroborateClaim
                ? duplicateSources(envelope.negotiation())
                : DuplicateSources.NONE;
    }

    private Thing thing(CommandEnvelope envelope) {
        return switch (envelope.command()) {
            case ThingCommand about -> Thing.of(envelope.negotiation(), about.thing());
            case RecordCommand about ->
                    thing(new RecordKey(envelope.negotiation(), about.record()));
        };
    }

    private Thing thing(RecordKey about) {
        return thingOf(about)
                .orElseThrow(() ->
                        new CommandRejected(
                                Rejection.of(Rule.RECORD_UNKNOWN).with("record", about.record())));
    }

    private ZoneId zone(NegotiationId negotiation) {
        return zoneOf(negotiation).orElseThrow(() -> unknown(negotiation));
    }

    private static CommandRejected unknown(NegotiationId negotiation) {
        var missing = new ToThing(Thing.of(negotiation, negotiation));
        return new CommandRejected(AppendRejectionTranslator.dangling(missing, Fault.MISSING));
    }
}
