package parley.command.axon;

import java.time.ZoneId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.log.EventJson;
import parley.log.LogReader;
import parley.log.Reference.ToThing;

/** Finds where a submission goes. */
final class Directory {
    private final LogReader log;
    private final EventJson json;
    private final Streams streams;

    /** A negotiation's zone never changes, so it is read once. */
    private final ConcurrentMap<NegotiationId, ZoneId> zones = new ConcurrentHashMap<>();

    Directory(LogReader log, EventJson json, Streams streams) {
        this.log = log;
        this.json = json;
        this.streams = streams;
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
        var told = streams.read(thing);
        return new Original(thing, told.version(), told.isDuplicate());
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
