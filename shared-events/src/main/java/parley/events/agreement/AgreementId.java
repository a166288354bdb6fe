package parley.events.agreement;

import parley.events.Slug;
import parley.events.ThingId;
import parley.events.ThingKind;

/** The id of an agreement within its negotiation. */
public record AgreementId(String value) implements ThingId {
    public AgreementId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.AGREEMENT;
    }
}
