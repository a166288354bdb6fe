package parley.command.record;

/**
 * What is known of one thing. Immutable.
 *
 * @param <S> the state that its kind's rules ask for
 */
public sealed interface Account<S> {
    History history();

    /**
     * The state is at hand.
     *
     * @param retracted the thing was retracted
     */
    record Settled<S>(History history, S state, boolean retracted) implements Account<S> {}

    /**
     * A correction or retraction changed what stands. The state is folded anew when it is next
     * asked for, rather than once for every such record of a long stream.
     */
    record Unsettled<S>(History history) implements Account<S> {}
}
