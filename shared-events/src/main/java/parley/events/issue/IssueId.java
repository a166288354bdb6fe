package parley.events.issue;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of an issue within its negotiation. */
public record IssueId(String value) implements ThingId {
    public IssueId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.ISSUE;
    }
}
