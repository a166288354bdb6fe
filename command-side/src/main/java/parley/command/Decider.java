package parley.command;

import parley.events.Event;
import parley.events.Provenance;

/**
 * The rules of one kind of thing, as pure functions. What holds for every kind (corrections,
 * retractions, references, valid time) is decided around them: they see only records that stand,
 * and a correction in the place of the record that it corrects.
 *
 * @param commands the family of commands that it decides
 * @param events the family of events that it folds
 * @param initially the state before anything is recorded
 * @param <C> the family of commands
 * @param <E> the family of events
 * @param <S> the state of the thing, as far as the rules need it
 */
public record Decider<C extends Command, E extends Event, S>(
        Class<C> commands,
        Class<E> events,
        S initially,
        Judge<C, S> judge,
        Evolution<S, E> evolution) {

    /** Returns a decider whose rules depend on no state of the thing. */
    public static <C extends Command, E extends Event> Decider<C, E, NoState> ofStateless(
            Class<C> commands, Class<E> events, StatelessJudge<C> judge) {
        return new Decider<>(
                commands,
                events,
                NoState.CREATED,
                (command, context, _) -> judge.decide(command, context),
                (state, _, _) -> state);
    }

    /** Accepts or rejects a command. */
    @FunctionalInterface
    public interface Judge<C extends Command, S> {
        Decision decide(C command, DecisionContext context, S state);
    }

    /** Accepts or rejects a command, whatever was recorded before. */
    @FunctionalInterface
    public interface StatelessJudge<C extends Command> {
        Decision decide(C command, DecisionContext context);
    }

    /** Folds one more event into the state. */
    @FunctionalInterface
    public interface Evolution<S, E extends Event> {
        S evolve(S state, E event, Provenance provenance);
    }

    /** The state of a thing whose rules need none. */
    public enum NoState {
        CREATED
    }
}
