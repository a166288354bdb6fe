package parley.standalone.cli.importing;

import tools.jackson.databind.JsonNode;

/** Where it is told what becomes of a file. */
interface ImportReport {
    /** So many bytes more are being sent. */
    void sent(long bytes);

    /**
     * A line was answered.
     *
     * @param answer as Parley gave it, but numbered as in the file
     * @param by what has become of all by then
     */
    void line(ImportResult result, JsonNode answer, ImportTotals by);

    /**
     * Parley has summed up.
     *
     * @param answer as Parley would have given it to one request of all lines, but numbered as in
     *     the file
     */
    void summary(JsonNode answer);

    /** There is no more to hear. */
    void end(ImportTotals tally);
}
