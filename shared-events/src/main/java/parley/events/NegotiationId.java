package parley.events;

/** The id of a negotiation, unique within an installation of Parley. */
public record NegotiationId(String value) implements ThingId {
    public NegotiationId {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.NEGOTIATION;
    }
}
