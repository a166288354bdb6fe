package parley.postgres;

import java.nio.file.Path;

/** Thrown when another Parley runs on the data folder. */
final class FolderInUse extends CannotStart {
    private static final long serialVersionUID = 1L;

    private FolderInUse(String message, String mend) {
        super(message, mend);
    }

    static FolderInUse by(Path folder, String process) {
        return new FolderInUse(
                "The data folder "
                        + folder
                        + " is in use by another Parley (process "
                        + process
                        + ").",
                "Stop that one, or give this one a folder of its own with --data.");
    }
}
