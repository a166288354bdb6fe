package parley.query.fact.maintenance;

import parley.query.fact.TimelineSegment;

/**
 * A segment of a facet's timeline with its beginning in recorded time; it has no end there yet.
 *
 * @param opened the log position of the record that opened it
 * @param ordinal that record's number among those that opened rectangles of this facet, from 1
 * @param leads whether it is the one rectangle that represents its record
 */
public record Rectangle(TimelineSegment step, long opened, int ordinal, boolean leads) {}
