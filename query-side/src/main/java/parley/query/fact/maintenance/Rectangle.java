package parley.query.fact.maintenance;

import parley.query.fact.TimelineSegment;

/**
 * A step of a facet's timeline that stands, with where it stands in recorded time.
 *
 * @param opened the log's position of the record that opened it
 * @param ordinal that record's number among those that opened rectangles of this facet, from 1
 * @param leads whether it is the one rectangle of its record that stands for the record
 */
public record Rectangle(TimelineSegment step, long opened, int ordinal, boolean leads) {}
