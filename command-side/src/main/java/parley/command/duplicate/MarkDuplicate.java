package parley.command.duplicate;

import org.jspecify.annotations.Nullable;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.ThingKind;
import parley.events.ThingRef;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;

/**
 * Marks a thing as a duplicate of another. It leaves lists, and points to the original.
 *
 * @param thing the duplicate, of any kind but a negotiation: {@code meeting/geneva-round}
 * @param of the original, of the same kind: {@code meeting/geneva-talks}
 * @param reason why the two are considered the same
 */
@Emits(
        value = DuplicateMarked.class,
        summary =
                "Marks a thing as a duplicate of another of its kind: it leaves lists and totals, and points to the other.")
public record MarkDuplicate(ThingRef thing, ThingRef of, @Nullable String reason)
        implements ThingCommand {
    public MarkDuplicate {
        FieldRules.check(
                "thing",
                thing.kind() != ThingKind.NEGOTIATION,
                "a negotiation can't be a duplicate of anything in it");
        FieldRules.check(
                "of",
                thing.kind() == of.kind(),
                "a thing can be a duplicate only of one of its own kind");
        reason = FieldRules.optionalPassage("reason", reason);
    }
}
