package parley.command.correction;

/**
 * A thing folded from its stream. Immutable.
 *
 * @param <S> the state that the rules of its kind need
 */
public sealed interface FoldedState<S> {
    StreamHistory history();

    /**
     * The state is folded.
     *
     * @param standing the events of the records that stand
     * @param retracted whether the thing was retracted
     */
    record Current<S>(StreamHistory history, StreamHistory standing, S state, boolean retracted)
            implements FoldedState<S> {}

    /**
     * A correction or retraction changed what stands. The state is folded again when it is next
     * needed, rather than once for every such record of a long stream.
     */
    record Stale<S>(StreamHistory history) implements FoldedState<S> {}
}
