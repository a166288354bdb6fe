package parley.events.naming;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.LocalizedName;
import parley.events.ThingKind;
import parley.events.ThingRef;
import parley.events.ValidTime;

/** Events about names, stored in the stream of the thing that has them. */
public sealed interface NameEvent extends Event {
    /** The kinds of things that have names; a meeting has a title, and a claim its wording. */
    Set<ThingKind> NAMED =
            Set.copyOf(
                    EnumSet.of(
                            ThingKind.PARTY, ThingKind.PERSON, ThingKind.PLACE, ThingKind.SOURCE));

    /** Tells which kinds of things have names. */
    String WHAT_IS_NAMED = "only a party, a person, a place or a source can be renamed";

    /**
     * A party, person, place or source has other names from a time on.
     *
     * @param names at least one; of each language among them, they are all names from then on, the
     *     usual one first
     * @param from since when
     * @param until when that ended, where it is known to have
     */
    @EventType("thing-renamed")
    record ThingRenamed(
            ThingRef thing, List<LocalizedName> names, ValidTime from, @Nullable ValidTime until)
            implements NameEvent {
        public ThingRenamed {
            if (!NAMED.contains(thing.kind())) {
                throw new InvalidValue(WHAT_IS_NAMED);
            }
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new InvalidValue("at least one name must be given");
            }
        }
    }
}
