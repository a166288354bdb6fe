package parley.command.correction;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.command.CommandEnvelope;
import parley.command.Rejection;
import parley.command.ResolvedCommand;
import parley.command.Rule;
import parley.command.ThingCommand;
import parley.command.correction.FoldedState.Current;
import parley.command.reference.ReferencedValues;
import parley.events.ValidTime;
import parley.events.source.Attribution;
import parley.events.time.Edtf;
import parley.events.time.Moment;

/** The rules that hold for commands about every kind of thing. */
final class CommonRules {
    private CommonRules() {}

    /** The first of them that is broken; null if none is. */
    static @Nullable Rejection broken(ResolvedCommand resolved, Current<?> account) {
        var envelope = resolved.envelope();
        var refusal = brokenByThing(envelope, account);
        return refusal == null ? brokenByContent(envelope, resolved.zone()) : refusal;
    }

    private static @Nullable Rejection brokenByThing(CommandEnvelope envelope, Current<?> account) {
        var version = account.history().length();
        var precondition = envelope.precondition();
        if (precondition != null && !precondition.holds(version)) {
            return Rejection.of(Rule.STALE_VERSION).with("version", version);
        }
        if (envelope.founds()) {
            var usable = version == 0 || (envelope.mayComplete() && !account.retracted());
            return usable ? null : Rejection.of(Rule.ID_USED);
        }
        if (version == 0) {
            return Rejection.of(Rule.THING_UNKNOWN);
        }
        return account.retracted() ? Rejection.of(Rule.THING_RETRACTED) : null;
    }

    private static @Nullable Rejection brokenByContent(CommandEnvelope envelope, ZoneId zone) {
        var mentions = ReferencedValues.in(envelope.command());
        if (envelope.command() instanceof ThingCommand about
                && mentions.things().contains(about.thing())) {
            return Rejection.of(Rule.REFERS_TO_ITSELF);
        }
        var present = envelope.decidedAt();
        return Stream.concat(past(envelope, mentions), reportingTimes(envelope))
                .map(ValidTime::edtf)
                .filter(time -> isToCome(time, zone, present))
                .findFirst()
                .map(time -> Rejection.of(Rule.VALID_TIME_TO_COME).with("time", time.text()))
                .map(refusal -> refusal.with("recordedAt", present))
                .orElse(null);
    }

    /** The times that must have begun: all but those that are looked ahead to. */
    private static Stream<ValidTime> past(CommandEnvelope envelope, ReferencedValues mentions) {
        var times = new ArrayList<>(mentions.times());
        if (envelope.command() instanceof ThingCommand about) {
            about.ahead().forEach(times::remove);
        }
        return times.stream();
    }

    private static Stream<ValidTime> reportingTimes(CommandEnvelope envelope) {
        return envelope.provenance().attributions().stream()
                .map(Attribution::reportedOn)
                .filter(Objects::nonNull);
    }

    /**
     * Whether a time certainly lies to come: a day that has begun does not, nor an end left open;
     * an end that is given must have begun too, for who can know it before?
     */
    private static boolean isToCome(Edtf time, ZoneId zone, Instant present) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, present);
        if (!time.isInterval()) {
            return time.moment(zone).earliest() > now;
        }
        var extent = time.extent(zone);
        return extent.begin().earliest() > now
                || (extent.end().earliest() > now && !extent.end().equals(Moment.NEVER));
    }
}
