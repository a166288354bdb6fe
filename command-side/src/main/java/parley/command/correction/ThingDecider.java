package parley.command.correction;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.command.Command;
import parley.command.Decider;
import parley.command.Decision;
import parley.command.Decision.Accepted;
import parley.command.Decision.Rejected;
import parley.command.DecisionContext;
import parley.command.Emits;
import parley.command.Rejection;
import parley.command.ResolvedCommand;
import parley.command.Rule;
import parley.command.correction.FoldedState.Current;
import parley.command.correction.FoldedState.Stale;
import parley.command.duplicate.DuplicateDecider;
import parley.command.duplicate.MarkDuplicate;
import parley.command.naming.Rename;
import parley.command.naming.RenameDecider;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.eventstore.StandingChange;

/**
 * Decides about one kind of thing: applies the rules of all kinds itself, and leaves the rest to
 * its family.
 *
 * <p>A correction is judged in the place of the record that it corrects: as if that one had never
 * been made, and with everything before it as it now stands. What was recorded after it is not
 * judged again. A retraction is always possible, whatever rests on the record; it can itself be
 * retracted, and what it took away stands again.
 */
public final class ThingDecider<C extends Command, E extends Event, S> {
    private final Decider<C, E, S> family;

    public ThingDecider(Decider<C, E, S> family) {
        this.family = family;
    }

    /** Returns the state of a thing that does not exist. */
    public FoldedState<S> initially() {
        return new Current<>(
                StreamHistory.NOTHING, StreamHistory.NOTHING, family.initially(), false);
    }

    /** Folds one more event of the stream. */
    public FoldedState<S> evolve(FoldedState<S> folded, Event event, Provenance provenance) {
        var next = new RecordedEvent(event, provenance);
        var history = folded.history().then(next);
        var follows = provenance.corrects() == null && family.events().isInstance(event);
        return folded instanceof Current<S>(_, var standing, var state, var retracted) && follows
                ? new Current<>(history, standing.then(next), evolve(state, next), retracted)
                : new Stale<>(history);
    }

    /** Returns the state, folded again where it is stale. */
    public Current<S> refold(FoldedState<S> folded) {
        return switch (folded) {
            case Current<S> current -> current;
            case Stale<S>(var history) -> {
                var effective = EffectiveRecords.of(history);
                var standing =
                        effective
                                .standing()
                                .reduce(
                                        StreamHistory.NOTHING,
                                        StreamHistory::then,
                                        (_, later) -> later);
                yield new Current<>(
                        history,
                        standing,
                        fold(standing.events()),
                        effective.isRetracted(effective.creation()));
            }
        };
    }

    /** Accepts the command, or rejects it with the rule that it breaks. */
    public Decision decide(ResolvedCommand resolved, FoldedState<S> folded) {
        return switch (decide(resolved, refold(folded))) {
            case Accepted accepted -> accepted;
            case Rejected(var rejection) -> new Rejected(rejection.with("thing", resolved.thing()));
        };
    }

    private Decision decide(ResolvedCommand resolved, Current<S> current) {
        var broken = CommonRules.broken(resolved, current);
        if (broken != null) {
            return new Rejected(broken);
        }
        var corrects = resolved.envelope().provenance().corrects();
        if (corrects != null) {
            return correct(corrects, resolved, current.history());
        }
        return switch (resolved.envelope().command()) {
            case RetractRecord retract -> retract(retract, resolved, current.history());
            case MarkDuplicate mark ->
                    mark(mark, EffectiveRecords.of(current.history()).standing(), resolved);
            default ->
                    judge(
                            resolved,
                            current.state(),
                            current.history(),
                            null,
                            () -> current.standing().events().stream());
        };
    }

    private Decision correct(RecordId corrects, ResolvedCommand resolved, StreamHistory history) {
        var effective = EffectiveRecords.of(history);
        var entry = effective.find(corrects);
        if (entry == null) {
            return Decision.refuse(Rule.CORRECTS_NO_RECORD_OF_THIS, "corrects", corrects);
        }
        if (entry.isRetraction()) {
            return Decision.refuse(Rule.RETRACTION_NOT_CORRECTED, "corrects", corrects);
        }
        if (effective.isRetracted(entry)) {
            return alreadyRetracted("corrects", corrects, effective.retraction(entry));
        }
        if (!entry.event().getClass().equals(recordedBy(resolved.envelope().command()))) {
            return Decision.refuse(Rule.CORRECTS_ANOTHER_COMMAND, "corrects", corrects);
        }
        var decision =
                resolved.envelope().command() instanceof MarkDuplicate mark
                        ? mark(mark, effective.standingBefore(entry), resolved)
                        : judge(
                                resolved,
                                fold(effective.standingBefore(entry).toList()),
                                history,
                                entry.event(),
                                () -> effective.standingBeside(entry));
        return switch (decision) {
            case Accepted(var events, _, _) -> new Accepted(events, entry.root(), null);
            case Rejected refused -> refused;
        };
    }

    private static Decision retract(
            RetractRecord retract, ResolvedCommand resolved, StreamHistory history) {
        var effective = EffectiveRecords.of(history);
        var entry = effective.find(retract.record());
        if (entry == null) {
            return Decision.refuse(Rule.RECORD_UNKNOWN, "record", retract.record());
        }
        if (effective.isRetracted(entry)) {
            return alreadyRetracted("record", retract.record(), effective.retraction(entry));
        }
        var event = new RecordRetracted(retract.record(), retract.reason());
        var provenance = resolved.envelope().provenance();
        var after = EffectiveRecords.of(history.then(new RecordedEvent(event, provenance)));
        return new Accepted(
                List.of(event), null, change(effective.subject(entry), effective, after));
    }

    private static Decision alreadyRetracted(
            String name, RecordId record, @Nullable RecordId retraction) {
        return new Rejected(
                Rejection.of(Rule.RECORD_RETRACTED)
                        .with(name, record)
                        .with("retraction", Objects.requireNonNull(retraction)));
    }

    /** Returns how a record's standing changes; null if another retraction takes it away anyway. */
    private static @Nullable StandingChange change(
            StandingRecord subject, EffectiveRecords before, EffectiveRecords after) {
        var by = after.retraction(subject);
        return Objects.equals(by, before.retraction(subject))
                ? null
                : new StandingChange(
                        subject.root(), by, subject.root().equals(before.creation().root()));
    }

    private static Decision mark(
            MarkDuplicate mark, Stream<RecordedEvent> before, ResolvedCommand resolved) {
        var already = before.anyMatch(recorded -> recorded.event() instanceof DuplicateMarked);
        return DuplicateDecider.decide(mark, already, Objects.requireNonNull(resolved.original()));
    }

    private Decision judge(
            ResolvedCommand resolved,
            S state,
            StreamHistory history,
            @Nullable Event corrected,
            Supplier<Stream<RecordedEvent>> others) {
        var envelope = resolved.envelope();
        var context =
                new DecisionContext(
                        envelope.provenance(),
                        resolved.zone(),
                        corrected,
                        record -> EffectiveRecords.of(history).find(record) != null,
                        () -> others.get().map(RecordedEvent::provenance),
                        resolved.duplicateSources());
        return envelope.command() instanceof Rename rename
                ? RenameDecider.decide(rename, context)
                : family.judge().decide(family.commands().cast(envelope.command()), context, state);
    }

    private S fold(Collection<RecordedEvent> events) {
        var state = family.initially();
        for (var each : events) {
            state = evolve(state, each);
        }
        return state;
    }

    private S evolve(S state, RecordedEvent next) {
        return family.events().isInstance(next.event())
                ? family.evolution()
                        .evolve(state, family.events().cast(next.event()), next.provenance())
                : state;
    }

    private static Class<? extends Event> recordedBy(Command command) {
        return Objects.requireNonNull(command.getClass().getAnnotation(Emits.class)).value();
    }
}
