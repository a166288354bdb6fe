package parley.query.oracle;

import parley.events.RecordId;

/**
 * A value that a facet may have had.
 *
 * @param record the first id of the record that says so
 * @param value the value in short, as {@link Assertions} describes it
 */
public record Value(RecordId record, String value) {}
