package parley.command.axon;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import parley.command.CommandRefused;
import parley.command.Directed;
import parley.command.Original;
import parley.command.RecordCommand;
import parley.command.Refusal;
import parley.command.Rule;
import parley.command.Submission;
import parley.command.ThingCommand;
import parley.command.duplicate.MarkDuplicate;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.log.Reference.ToThing;

/** Finds where a submission goes. */
final class Directory {
    private final Whereabouts whereabouts;

    Directory(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /**
     * Directs a submission to its thing.
     *
     * @throws CommandRefused if there is no such negotiation, or no such record in it
     */
    Directed direct(Submission submission) {
        var zone =
                submission.command() instanceof OpenNegotiation open
                        ? open.zone()
                        : zone(submission.negotiation());
        return new Directed(submission, thing(submission), zone, original(submission));
    }

    /** The same with what it was decided on besides its thing, as that is now. */
    Directed anew(Directed outdated) {
        var submission = outdated.submission();
        return new Directed(submission, outdated.thing(), outdated.zone(), original(submission));
    }

    private @Nullable Original original(Submission submission) {
        if (!(submission.command() instanceof MarkDuplicate mark)) {
            return null;
        }
        var thing = Thing.of(submission.negotiation(), mark.of());
        var told = whereabouts.read(thing);
        return new Original(thing, told.version(), told.isDuplicate());
    }

    private Thing thing(Submission submission) {
        return switch (submission.command()) {
            case ThingCommand about -> Thing.of(submission.negotiation(), about.thing());
            case RecordCommand about -> thingOf(about.record(), submission.negotiation());
        };
    }

    private Thing thingOf(RecordId record, NegotiationId negotiation) {
        return whereabouts
                .thingOf(record)
                .filter(thing -> thing.negotiation().equals(negotiation))
                .orElseThrow(() ->
                        new CommandRefused(Refusal.of(Rule.RECORD_UNKNOWN).with("record", record)));
    }

    private ZoneId zone(NegotiationId negotiation) {
        return whereabouts.zoneOf(negotiation).orElseThrow(() -> unknown(negotiation));
    }

    private static CommandRefused unknown(NegotiationId negotiation) {
        var missing = new ToThing(Thing.of(negotiation, negotiation));
        return new CommandRefused(LogRefusals.dangling(missing, false));
    }
}
