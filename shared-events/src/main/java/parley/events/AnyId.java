package parley.events;

/** The id of a thing of any kind, where the kind is not known beforehand. */
@SchemaName("AnyId")
public record AnyId(Kind kind, String value) implements ThingId {
    public AnyId {
        Slug.check(value);
    }

    public static AnyId of(ThingId id) {
        return new AnyId(id.kind(), id.value());
    }

    /** Reads what {@link #toString} wrote. */
    public static AnyId parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new Invalid("name a thing by its kind and id, as in issue/donbas");
        }
        var kind =
                Kind.of(parts[0]).orElseThrow(() -> new Invalid("there is no such kind of thing"));
        return new AnyId(kind, parts[1]);
    }

    /** Its kind and id: {@code issue/donbas}. */
    @Override
    public String toString() {
        return kind.word() + "/" + value;
    }
}
