package parley.command.duplicate;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;

import parley.command.Decision;
import parley.command.DuplicateTarget;
import parley.command.Rule;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;

/**
 * The rules of duplicates, the same for every kind: a duplicate points to a thing that is not one
 * itself.
 */
public final class DuplicateDecider {
    private DuplicateDecider() {}

    /**
     * Decides whether the thing may be marked.
     *
     * @param already whether it is marked as a duplicate
     */
    public static Decision decide(MarkDuplicate mark, boolean already, DuplicateTarget original) {
        if (already) {
            return refuse(Rule.ALREADY_DUPLICATE);
        }
        return original.duplicate()
                ? refuse(Rule.DUPLICATE_OF_DUPLICATE, "of", mark.of())
                : accept(new DuplicateMarked(mark.thing(), mark.of(), mark.reason()));
    }
}
