package parley.query.oracle;

import parley.events.RecordId;

/**
 * A possible value of a facet.
 *
 * @param record the first id of the record that asserts it
 * @param value the value in short, as {@link Assertions} describes it
 */
public record Value(RecordId record, String value) {}
