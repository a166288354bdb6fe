package parley.query.fact.maintenance;

/** A change would alter more of a timeline than it may. */
public final class ExcessiveChange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExcessiveChange() {
        super("the change alters too much of a timeline");
    }
}
