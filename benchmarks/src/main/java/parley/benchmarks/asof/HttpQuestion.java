package parley.benchmarks.asof;

/** A way to query what was the case. */
interface HttpQuestion {
    /** Runs the query, reads the answer, and fails if there is none. */
    void query(Subject subject, Ratio pair) throws Exception;
}
