package parley.eventstore.read;

/**
 * The SQL conditions of what is retracted. Of the changes to what stands, the newest counts; it is
 * found by one look into an index, however many there are.
 */
public final class RetractedSql {
    private RetractedSql() {}

    /**
     * Returns whether the record of an event is retracted by itself, whatever became of its thing.
     *
     * @param event the alias of a row of {@code log.event}
     */
    public static String record(String event) {
        return record(event, "");
    }

    /** Returns the same as known at a position, given as an SQL expression. */
    public static String recordAt(String event, String position) {
        return record(event, until(position));
    }

    /**
     * Returns whether a thing is retracted, which means the record that founded it.
     *
     * @param row the alias of a row with {@code negotiation}, {@code kind} and {@code thing}
     */
    public static String thing(String row) {
        return thing(row, "");
    }

    /** Returns the same as known at a position, given as an SQL expression. */
    public static String thingAt(String row, String position) {
        return thing(row, until(position));
    }

    private static String until(String position) {
        return " and change.position <= " + position;
    }

    private static String record(String event, String bound) {
        return newest(
                """
                change.negotiation = %1$s.negotiation
                and change.root = coalesce(%1$s.root, %1$s.command_id)\
                """
                                .formatted(event)
                        + bound);
    }

    private static String thing(String row, String bound) {
        return newest(
                """
                change.negotiation = %1$s.negotiation and change.kind = %1$s.kind
                and change.thing = %1$s.thing and change.founding\
                """
                                .formatted(row)
                        + bound);
    }

    private static String newest(String condition) {
        return """
        coalesce((select change.retracted_by is not null from log.standing change
                   where %s
                   order by change.position desc limit 1), false)\
        """
                .formatted(condition);
    }
}
