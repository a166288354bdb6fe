package parley.command.naming;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.LocalizedName;
import parley.events.ThingRef;
import parley.events.ValidTime;
import parley.events.naming.NameEvent;
import parley.events.naming.NameEvent.ThingRenamed;

/**
 * Gives a thing other names from a time on. See {@link ThingRenamed}. A name that was wrong is
 * mended by a correction of the record that gave it.
 *
 * @param thing a party, person, place or source: {@code place/bakhmut}
 */
@Emits(
        value = ThingRenamed.class,
        summary =
                "Gives a party, person, place or source other names from a time on; its names in other languages stay.")
public record Rename(
        ThingRef thing, List<LocalizedName> names, ValidTime from, @Nullable ValidTime until)
        implements ThingCommand {
    public Rename {
        FieldRules.check("thing", NameEvent.NAMED.contains(thing.kind()), NameEvent.WHAT_IS_NAMED);
        names = FieldRules.some("names", names, "at least one name must be given");
        from = FieldRules.moment("from", from);
        until = FieldRules.optionalMoment("until", until);
    }
}
