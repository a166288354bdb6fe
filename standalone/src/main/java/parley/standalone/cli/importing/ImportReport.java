package parley.standalone.cli.importing;

import tools.jackson.databind.JsonNode;

/** The output of an import. */
interface ImportReport {
    /** Called when a batch of this size is sent. */
    void sent(long bytes);

    /**
     * Called when a line was answered.
     *
     * @param answer as Parley gave it, but numbered as in the file
     * @param totals those so far
     */
    void line(ImportResult result, JsonNode answer, ImportTotals totals);

    /**
     * Called when Parley has answered all lines.
     *
     * @param answer the summary that Parley would have given for one request of all lines
     */
    void summary(JsonNode answer);

    /** Called at the end. */
    void end(ImportTotals totals);
}
