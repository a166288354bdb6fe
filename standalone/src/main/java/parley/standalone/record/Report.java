package parley.standalone.record;

import tools.jackson.databind.JsonNode;

/** Where it is told what becomes of a file. For one thread, and another that sends. */
interface Report {
    /** So many bytes more were sent. */
    void sent(long bytes);

    /**
     * A line was answered.
     *
     * @param answer as Parley gave it, but numbered as in the file
     * @param by what has become of all by then
     */
    void line(Result result, JsonNode answer, Tally by);

    /**
     * Parley has summed up.
     *
     * @param answer as Parley gave it, but numbered as in the file
     */
    void summary(JsonNode answer);

    /** There is no more to hear. */
    void end(Tally tally);
}
