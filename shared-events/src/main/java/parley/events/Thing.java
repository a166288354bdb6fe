package parley.events;

/** A thing of a negotiation, the subject of a stream of events. */
public record Thing(NegotiationId negotiation, ThingKind kind, String id) {

    public static Thing of(NegotiationId negotiation, ThingId id) {
        return new Thing(negotiation, id.kind(), id.value());
    }

    /** Parses the form that {@link #toString} returns. */
    public static Thing parse(String address) {
        var parts = address.split("/", -1);
        if (parts.length != 3) {
            throw new InvalidValue("\"" + address + "\" is not of the form negotiation/kind/id");
        }
        var kind =
                ThingKind.of(parts[1])
                        .orElseThrow(() ->
                                new InvalidValue("\"" + parts[1] + "\" is not a kind of thing"));
        return new Thing(new NegotiationId(parts[0]), kind, Slug.check(parts[2]));
    }

    /** Returns negotiation, kind and id: {@code geneva-2026/issue/donbas}. */
    @Override
    public String toString() {
        return negotiation.value() + "/" + kind.word() + "/" + id;
    }
}
