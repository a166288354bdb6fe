package parley.postgres;

/** Thrown when another Parley runs on the data folder. */
final class FolderInUse extends CannotStart {
    private static final long serialVersionUID = 1L;

    FolderInUse(String message, String mend) {
        super(message, mend);
    }
}
