package parley.json;

/**
 * Thrown for an event that a newer Parley stored under a type or revision unknown to this one.
 * Reading must stop there, and continue with a newer version.
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
