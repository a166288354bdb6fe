package parley.eventstore.read;

/** The tables that SQL about the log is run on; it is written for those of the log. */
public enum LogTables {
    /** The log's own, in the schema {@code log}. */
    LOG,
    /**
     * Those of a trial, in the session's temporary schema: the views {@code event} and {@code
     * standing} of all that the trial sees, and {@code added_event} and {@code added_standing},
     * which take what it appends.
     */
    TRIAL;

    /** Returns the SQL as it is run on these tables. */
    public String in(String sql) {
        return this == LOG
                ? sql
                : sql.replace("insert into log.", "insert into pg_temp.added_")
                        .replace(" log.", " pg_temp.");
    }
}
