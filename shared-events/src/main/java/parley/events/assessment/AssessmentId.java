package parley.events.assessment;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of an assessment within its negotiation. */
public record AssessmentId(String value) implements ThingId {
    public AssessmentId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.ASSESSMENT;
    }
}
