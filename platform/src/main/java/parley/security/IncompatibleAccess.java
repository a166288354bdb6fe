package parley.security;

/** Thrown when a database holds tokens in a form that this version of Parley can't read. */
public final class IncompatibleAccess extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncompatibleAccess(Exception cause) {
        super(
                "The tokens in this database were made by a version of Parley from before its first release, in another form.",
                cause);
    }
}
