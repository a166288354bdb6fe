package parley.command.correction;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.command.Command;
import parley.command.Decider;
import parley.command.Decision;
import parley.command.Decision.Accepted;
import parley.command.Decision.Rejected;
import parley.command.DecisionContext;
import parley.command.Emits;
import parley.command.ResolvedCommand;
import parley.command.Rule;
import parley.command.correction.FoldedState.Current;
import parley.command.correction.FoldedState.Stale;
import parley.command.duplicate.DuplicateDecider;
import parley.command.duplicate.MarkDuplicate;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.eventstore.Retraction;

/**
 * Decides about one kind of thing: what holds for all kinds here, the rest by its family's rules.
 *
 * <p>A correction is judged in the place of the record that it corrects: as if that one had never
 * been made, and all before it stood as they now do. What was recorded after it is not judged
 * again. A retraction is always possible, whatever rests on the record.
 */
public final class ThingDecider<C extends Command, E extends Event, S> {
    private final Decider<C, E, S> family;

    public ThingDecider(Decider<C, E, S> family) {
        this.family = family;
    }

    /** What is known of a thing that nobody founded. */
    public FoldedState<S> nothing() {
        return new Current<>(StreamHistory.NOTHING, family.initially(), false);
    }

    /** Takes one more event of the thing's stream into account. */
    public FoldedState<S> evolve(FoldedState<S> account, Event event, Provenance provenance) {
        var history = account.history().then(event, provenance);
        var follows = provenance.corrects() == null && family.events().isInstance(event);
        return account instanceof Current<S>(_, var state, var retracted) && follows
                ? new Current<>(history, evolve(state, event, provenance), retracted)
                : new Stale<>(history);
    }

    /** Makes the state ready to be decided on. */
    public Current<S> settle(FoldedState<S> account) {
        return switch (account) {
            case Current<S> settled -> settled;
            case Stale<S>(var history) -> {
                var ledger = EffectiveRecords.of(history);
                yield new Current<>(
                        history, fold(ledger.standing()), ledger.founding().retracted());
            }
        };
    }

    /** Accepts what was submitted, or says by which rule it does not. */
    public Decision decide(ResolvedCommand resolved, FoldedState<S> account) {
        return switch (decide(resolved, settle(account))) {
            case Accepted accepted -> accepted;
            case Rejected(var refusal) -> new Rejected(refusal.with("thing", resolved.thing()));
        };
    }

    private Decision decide(ResolvedCommand resolved, Current<S> account) {
        var broken = CommonRules.broken(resolved, account);
        if (broken != null) {
            return new Rejected(broken);
        }
        var corrects = resolved.envelope().provenance().corrects();
        if (corrects != null) {
            return correct(corrects, resolved, account.history());
        }
        return switch (resolved.envelope().command()) {
            case RetractRecord retract -> retract(retract, EffectiveRecords.of(account.history()));
            case MarkDuplicate mark ->
                    mark(mark, EffectiveRecords.of(account.history()).standing(), resolved);
            default -> judge(resolved, account.state(), account.history(), null);
        };
    }

    private Decision correct(RecordId corrects, ResolvedCommand resolved, StreamHistory history) {
        var ledger = EffectiveRecords.of(history);
        var entry = ledger.find(corrects);
        if (entry == null) {
            return Decision.refuse(Rule.CORRECTS_NO_RECORD_OF_THIS, "corrects", corrects);
        }
        var finality = entry.finality();
        if (finality != null) {
            return Decision.refuse(finality, "corrects", corrects);
        }
        if (!entry.event().getClass().equals(recordedBy(resolved.envelope().command()))) {
            return Decision.refuse(Rule.CORRECTS_ANOTHER_COMMAND, "corrects", corrects);
        }
        var decision =
                resolved.envelope().command() instanceof MarkDuplicate mark
                        ? mark(mark, ledger.standingBefore(entry), resolved)
                        : judge(
                                resolved,
                                fold(ledger.standingBefore(entry)),
                                history,
                                entry.event());
        return switch (decision) {
            case Accepted(var events, _, _) -> new Accepted(events, entry.root(), null);
            case Rejected refused -> refused;
        };
    }

    private Decision retract(RetractRecord retract, EffectiveRecords ledger) {
        var entry = ledger.find(retract.record());
        if (entry == null) {
            return Decision.refuse(Rule.RECORD_UNKNOWN, "record", retract.record());
        }
        var finality = entry.finality();
        if (finality != null) {
            return Decision.refuse(finality, "record", retract.record());
        }
        return new Accepted(
                List.of(new RecordRetracted(retract.record(), retract.reason())),
                null,
                new Retraction(entry.root(), entry.root().equals(ledger.founding().root())));
    }

    private static Decision mark(
            MarkDuplicate mark, Stream<RecordedEvent> before, ResolvedCommand resolved) {
        var already = before.anyMatch(told -> told.event() instanceof DuplicateMarked);
        return DuplicateDecider.decide(mark, already, Objects.requireNonNull(resolved.original()));
    }

    private Decision judge(
            ResolvedCommand resolved, S state, StreamHistory history, @Nullable Event corrected) {
        var envelope = resolved.envelope();
        var circumstances =
                new DecisionContext(
                        envelope.provenance(),
                        resolved.zone(),
                        corrected,
                        record -> EffectiveRecords.of(history).find(record) != null);
        return family.judge()
                .decide(family.commands().cast(envelope.command()), circumstances, state);
    }

    private S fold(Stream<RecordedEvent> told) {
        var state = family.initially();
        for (var each : told.toList()) {
            state = evolve(state, each.event(), each.provenance());
        }
        return state;
    }

    private S evolve(S state, Event event, Provenance provenance) {
        return family.events().isInstance(event)
                ? family.evolution().evolve(state, family.events().cast(event), provenance)
                : state;
    }

    private static Class<? extends Event> recordedBy(Command command) {
        return Objects.requireNonNull(command.getClass().getAnnotation(Emits.class)).value();
    }
}
