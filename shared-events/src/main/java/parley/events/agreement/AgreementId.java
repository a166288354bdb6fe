package parley.events.agreement;

import parley.events.Kind;
import parley.events.Slug;
import parley.events.ThingId;

/** The id of an agreement within its negotiation. */
public record AgreementId(String value) implements ThingId {
    public AgreementId {
        Slug.check(value);
    }

    @Override
    public Kind kind() {
        return Kind.AGREEMENT;
    }
}
