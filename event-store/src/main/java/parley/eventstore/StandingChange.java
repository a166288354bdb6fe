package parley.eventstore;

import org.jspecify.annotations.Nullable;
import parley.events.RecordId;

/**
 * What a retraction changes: a record falls, or stands again since what took it away was itself
 * retracted.
 *
 * @param root the first record of the chain that falls or stands again; no retraction itself
 * @param retractedBy the retraction that takes it away from now on; null if it stands
 * @param foundsThing whether that record founded the stream's thing, which falls or returns with it
 */
public record StandingChange(RecordId root, @Nullable RecordId retractedBy, boolean foundsThing) {}
