package parley.query.oracle;

import parley.events.RecordId;

/**
 * A possible value of a facet.
 *
 * @param record the first id of the record that asserts it
 * @param value the value in short, as {@link Assertions} describes it
 * @param ended whether it has ended, in a course, rather than holds
 */
public record Value(RecordId record, String value, boolean ended) {
    @Override
    public String toString() {
        return ended ? "ended(" + value + ")" : value;
    }
}
