package parley.events;

/** The id of a negotiation, unique in one Parley. */
public record NegotiationId(String value) implements ThingId {
    public NegotiationId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.NEGOTIATION;
    }
}
