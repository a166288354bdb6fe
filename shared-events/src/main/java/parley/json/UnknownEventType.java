package parley.json;

/**
 * An event was stored by a newer Parley under a type or revision that this one does not know.
 * Whoever reads the log must stop there, and go on with a newer version.
 */
public final class UnknownEventType extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownEventType(String type, int revision) {
        this("\"%s\" of revision %d".formatted(type, revision));
    }

    private UnknownEventType(String what) {
        super(
                "the log holds %s, which this version of Parley does not know; use a newer one"
                        .formatted(what));
    }

    public static UnknownEventType ofKind(String kind) {
        return new UnknownEventType("things of the kind \"%s\"".formatted(kind));
    }
}
