package parley.command.correction;

/**
 * What is known of one thing. Immutable.
 *
 * @param <S> the state that its kind's rules ask for
 */
public sealed interface FoldedState<S> {
    StreamHistory history();

    /**
     * The state is at hand.
     *
     * @param retracted the thing was retracted
     */
    record Current<S>(StreamHistory history, S state, boolean retracted)
            implements FoldedState<S> {}

    /**
     * A correction or retraction changed what stands. The state is folded anew when it is next
     * asked for, rather than once for every such record of a long stream.
     */
    record Stale<S>(StreamHistory history) implements FoldedState<S> {}
}
