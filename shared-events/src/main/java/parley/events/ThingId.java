package parley.events;

/** The id of a thing, unique by kind within its negotiation: a slug or a UUID. */
public interface ThingId {
    String value();

    ThingKind kind();
}
