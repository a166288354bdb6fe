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

    /** Returns why the command breaks one of them; null if it breaks none. */
    static @Nullable Rejection broken(ResolvedCommand resolved, Current<?> current) {
        var envelope = resolved.envelope();
        var rejection = brokenByThing(envelope, current);
        return rejection == null ? brokenByContent(envelope, resolved.zone()) : rejection;
    }

    private static @Nullable Rejection brokenByThing(CommandEnvelope envelope, Current<?> current) {
        var version = current.history().length();
        var precondition = envelope.precondition();
        if (precondition != null && !precondition.holds(version)) {
            return Rejection.of(Rule.STALE_VERSION).with("version", version);
        }
        if (envelope.createsThing()) {
            var usable = version == 0 || (envelope.mayComplete() && !current.retracted());
            return usable ? null : Rejection.of(Rule.ID_USED);
        }
        if (version == 0) {
            return Rejection.of(Rule.THING_UNKNOWN);
        }
        return current.retracted() ? brokenByRetraction(envelope, current.history()) : null;
    }

    /** About a retracted thing, nothing is recorded but the retraction of what took it away. */
    private static @Nullable Rejection brokenByRetraction(
            CommandEnvelope envelope, StreamHistory history) {
        var records = EffectiveRecords.of(history);
        var creation = records.creation();
        if (envelope.command() instanceof RetractRecord(var named, _)) {
            var entry = records.find(named);
            if (entry != null
                    && entry.isRetraction()
                    && !records.isRetracted(entry)
                    && records.subject(entry).equals(creation)) {
                return null;
            }
        }
        return Rejection.of(Rule.THING_RETRACTED)
                .with("retraction", Objects.requireNonNull(records.retraction(creation)));
    }

    private static @Nullable Rejection brokenByContent(CommandEnvelope envelope, ZoneId zone) {
        var referenced = ReferencedValues.in(envelope.command());
        if (envelope.command() instanceof ThingCommand about
                && referenced.things().contains(about.thing())) {
            return Rejection.of(Rule.REFERS_TO_ITSELF);
        }
        var present = envelope.decidedAt();
        return Stream.concat(past(envelope, referenced), reportingTimes(envelope))
                .map(ValidTime::edtf)
                .filter(time -> isToCome(time, zone, present))
                .findFirst()
                .map(time -> Rejection.of(Rule.VALID_TIME_TO_COME).with("time", time.text()))
                .map(rejection -> rejection.with("recordedAt", present))
                .orElse(null);
    }

    /** The times that must have begun: all but what {@link ThingCommand} exempts. */
    private static Stream<ValidTime> past(CommandEnvelope envelope, ReferencedValues referenced) {
        var times = new ArrayList<>(referenced.times());
        if (envelope.command() instanceof ThingCommand about) {
            about.ahead().forEach(times::remove);
            times.remove(about.until());
        }
        return times.stream();
    }

    private static Stream<ValidTime> reportingTimes(CommandEnvelope envelope) {
        return envelope.provenance().attributions().stream()
                .map(Attribution::reportedOn)
                .filter(Objects::nonNull);
    }

    /**
     * Whether a time certainly lies in the future: not a day that has begun, nor an end left open.
     * A given end must have begun too, since nobody can know it before.
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
