package parley.query.web;

import parley.problem.Problem;

/** The problems of reads that several rooms report. */
public final class QueryProblems {
    private QueryProblems() {}

    /** Returns the problem for something that is not on record as of the times of a question. */
    public static Problem notThere(String detail) {
        return Problem.of("not-there", 404, "Not found as of the given times", detail);
    }

    /** Returns the problem for a database that is unreachable or slow. */
    public static Problem factsUnavailable(String detail) {
        return Problem.of("facts-unavailable", 503, "The facts are unavailable", detail);
    }
}
