package parley.command.bulk;

import org.jspecify.annotations.Nullable;

/**
 * Decides which lines are recorded only if all before them were. Unless the caller says, these are
 * the lines from the first that names a recorded time: an archive is recorded in its order, and a
 * line that is mended later could no longer take its place. For one body.
 */
final class RefusalRule {
    private final @Nullable Boolean stopOnRefusal;
    private boolean transcribing;

    RefusalRule(@Nullable Boolean stopOnRefusal) {
        this.stopOnRefusal = stopOnRefusal;
    }

    /** Returns whether the next line is one of them; each line is passed once, in order. */
    boolean isStrict(BulkLine line) {
        transcribing |= line.transcribed();
        return stopOnRefusal == null ? transcribing : stopOnRefusal;
    }
}
