package parley.events;

/** The kind and id of a thing, where the kind is not known from the context. */
@SchemaName("AnyId")
public record ThingRef(ThingKind kind, String value) implements ThingId {
    public ThingRef {
        Slug.check(value);
    }

    public static ThingRef of(ThingId id) {
        return new ThingRef(id.kind(), id.value());
    }

    /** Parses the form that {@link #toString} returns. */
    public static ThingRef parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new InvalidValue("name a thing by its kind and id, as in issue/donbas");
        }
        var kind =
                ThingKind.of(parts[0])
                        .orElseThrow(() -> new InvalidValue("there is no such kind of thing"));
        return new ThingRef(kind, parts[1]);
    }

    /** Returns kind and id: {@code issue/donbas}. */
    @Override
    public String toString() {
        return kind.word() + "/" + value;
    }
}
