package parley.events.issue;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of an issue within its negotiation. */
public record IssueId(String value) implements ThingId {
    public IssueId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.ISSUE;
    }
}
