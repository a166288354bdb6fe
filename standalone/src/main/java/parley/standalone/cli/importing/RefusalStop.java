package parley.standalone.cli.importing;

import org.jspecify.annotations.Nullable;

/**
 * Whether lines of a file are recorded behind one that was not, over all of its requests: Parley's
 * default depends on lines that it may have got in an earlier one.
 */
final class RefusalStop {
    private final @Nullable Boolean stopOnRefusal;
    private boolean transcribing;
    private long firstFailed;

    /**
     * Begins a file.
     *
     * @param stopOnRefusal what the caller wants; null for Parley's default
     */
    RefusalStop(@Nullable Boolean stopOnRefusal) {
        this.stopOnRefusal = stopOnRefusal;
    }

    /** Takes note that a line was not recorded. */
    void failedAt(long line) {
        firstFailed = firstFailed == 0 ? line : firstFailed;
    }

    /** Returns the first line that was not recorded; 0 if all were. */
    long firstFailed() {
        return firstFailed;
    }

    /** Whether the batch has a line that must not be recorded behind one that was not. */
    boolean bars(LineBatch batch) {
        return stopOnRefusal == null && firstFailed > 0 && batch.namesRecordedTime();
    }

    /** Returns the parameters of the request with the next batch. */
    String query(LineBatch batch) {
        var query = stopOnRefusal != null ? parameter(stopOnRefusal) : parameter();
        transcribing |= batch.namesRecordedTime();
        return query;
    }

    private String parameter() {
        return transcribing ? parameter(true) : "";
    }

    /** Returns the parameters of a dry run. */
    String dryRunQuery() {
        var query = stopOnRefusal == null ? "" : parameter(stopOnRefusal).replace('?', '&');
        return "?dryRun=true" + query;
    }

    private static String parameter(boolean stop) {
        return "?stopOnRefusal=" + stop;
    }
}
