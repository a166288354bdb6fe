package parley.command;

import parley.events.Event;
import parley.events.Provenance;

/**
 * The rules of one kind of thing, as pure functions. What holds for every kind (corrections,
 * retractions, references, valid time) is decided around them, so that they need not know of it:
 * they see only records that stand, and a correction in the place of the record that it corrects.
 *
 * @param commands the family it decides
 * @param events the family it folds
 * @param initially the state before anything is on record
 * @param <C> the family of commands
 * @param <E> the family of events
 * @param <S> what its rules need to know of the thing
 */
public record Decider<C extends Command, E extends Event, S>(
        Class<C> commands,
        Class<E> events,
        S initially,
        Judge<C, S> judge,
        Evolution<S, E> evolution) {

    /** A decider whose rules need to know nothing of the thing but that it was founded. */
    public static <C extends Command, E extends Event> Decider<C, E, NoState> ofStateless(
            Class<C> commands, Class<E> events, StatelessJudge<C> judge) {
        return new Decider<>(
                commands,
                events,
                NoState.FOUNDED,
                (command, circumstances, _) -> judge.decide(command, circumstances),
                (state, _, _) -> state);
    }

    /** Accepts a command or refuses it. */
    @FunctionalInterface
    public interface Judge<C extends Command, S> {
        Decision decide(C command, DecisionContext circumstances, S state);
    }

    /** Accepts a command or refuses it, whatever happened before. */
    @FunctionalInterface
    public interface StatelessJudge<C extends Command> {
        Decision decide(C command, DecisionContext circumstances);
    }

    /** Takes one more record into account. */
    @FunctionalInterface
    public interface Evolution<S, E extends Event> {
        S evolve(S state, E event, Provenance provenance);
    }

    /** All that there is to know of a thing whose rules ask for nothing. */
    public enum NoState {
        FOUNDED
    }
}
