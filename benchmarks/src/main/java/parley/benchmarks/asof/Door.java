package parley.benchmarks.asof;

/** A way to ask what was so. */
interface Door {
    /** Asks, reads the answer, and fails if there is none. */
    void ask(Subject subject, Pair pair) throws Exception;
}
