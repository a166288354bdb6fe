package parley.command.duplicate;

import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.AnyId;
import parley.events.Kind;
import parley.events.duplicate.DuplicateEvent.DuplicateMarked;

/**
 * Says that a thing is another one, which was recorded too. It leaves lists, and points there.
 *
 * @param thing the duplicate, of any kind but a negotiation: {@code meeting/geneva-round}
 * @param of what it is, of the same kind: {@code meeting/geneva-talks}
 * @param reason why they are taken to be one
 */
@Records(
        value = DuplicateMarked.class,
        summary =
                "Marks a thing as a duplicate of another of its kind: it leaves lists and totals, and points to the other.")
public record MarkDuplicate(AnyId thing, AnyId of, @Nullable String reason)
        implements ThingCommand {
    public MarkDuplicate {
        Field.check(
                "thing",
                thing.kind() != Kind.NEGOTIATION,
                "a negotiation can't be a duplicate of anything in it");
        Field.check(
                "of",
                thing.kind() == of.kind(),
                "a thing can be a duplicate only of one of its own kind");
        reason = Field.optionalPassage("reason", reason);
    }
}
