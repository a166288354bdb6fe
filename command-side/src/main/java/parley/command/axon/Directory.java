package parley.command.axon;

import java.time.ZoneId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import parley.command.CommandRefused;
import parley.command.Directed;
import parley.command.RecordCommand;
import parley.command.Refusal;
import parley.command.Rule;
import parley.command.Submission;
import parley.command.ThingCommand;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.log.EventJson;
import parley.log.LogReader;
import parley.log.Reference.ToThing;

/** Finds where a submission goes. */
final class Directory {
    private final LogReader log;
    private final EventJson json;

    /** A negotiation's zone never changes, so it is read once. */
    private final ConcurrentMap<NegotiationId, ZoneId> zones = new ConcurrentHashMap<>();

    Directory(LogReader log, EventJson json) {
        this.log = log;
        this.json = json;
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
        return new Directed(submission, thing(submission), zone);
    }

    private Thing thing(Submission submission) {
        return switch (submission.command()) {
            case ThingCommand about -> Thing.of(submission.negotiation(), about.thing());
            case RecordCommand about -> thingOf(about.record(), submission.negotiation());
        };
    }

    private Thing thingOf(RecordId record, NegotiationId negotiation) {
        return log.thingOf(record)
                .filter(thing -> thing.negotiation().equals(negotiation))
                .orElseThrow(() ->
                        new CommandRefused(Refusal.of(Rule.RECORD_UNKNOWN).with("record", record)));
    }

    private ZoneId zone(NegotiationId negotiation) {
        // Not computeIfAbsent: others' negotiations would wait while this one is read.
        var known = zones.get(negotiation);
        if (known != null) {
            return known;
        }
        var read = readZone(negotiation);
        zones.put(negotiation, read);
        return read;
    }

    private ZoneId readZone(NegotiationId negotiation) {
        var thing = Thing.of(negotiation, negotiation);
        return log.stream(thing, 0).stream()
                .map(stored -> json.read(stored.type(), stored.revision(), stored.payload()))
                .filter(NegotiationOpened.class::isInstance)
                .map(opened -> ((NegotiationOpened) opened).zone())
                .findFirst()
                .orElseThrow(
                        () -> new CommandRefused(LogRefusals.dangling(new ToThing(thing), false)));
    }
}
