package parley.query.oracle;

/**
 * A stretch of valid time, in microseconds since 1970-01-01T00:00Z.
 *
 * @param from its first instant, or {@code Moment.BEFORE_ALL}
 * @param until the first instant after it, or {@code Moment.AFTER_ALL}
 */
public record Window(long from, long until) {
    boolean contains(long v) {
        return from <= v && v < until;
    }
}
