package parley.benchmarks.asof;

/** A way to ask what was so. */
interface HttpQuestion {
    /** Asks, reads the answer, and fails if there is none. */
    void query(Subject subject, Ratio pair) throws Exception;
}
