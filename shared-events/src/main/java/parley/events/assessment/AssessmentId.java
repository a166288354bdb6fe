package parley.events.assessment;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of an assessment within its negotiation. */
public record AssessmentId(String value) implements ThingId {
    public AssessmentId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.ASSESSMENT;
    }
}
