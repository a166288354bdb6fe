package parley.command;

import java.util.Locale;
import java.util.Set;
import parley.events.ThingKind;

/** The families of commands: by kind of thing, or for all kinds. */
public enum Family {
    NEGOTIATION(ThingKind.NEGOTIATION),
    PARTY(ThingKind.PARTY),
    PERSON(ThingKind.PERSON),
    PLACE(ThingKind.PLACE),
    SOURCE(ThingKind.SOURCE),
    MEETING(ThingKind.MEETING),
    ISSUE(ThingKind.ISSUE),
    PROPOSAL(ThingKind.PROPOSAL),
    AGREEMENT(ThingKind.AGREEMENT),
    VIOLENCE(ThingKind.STRIKE, ThingKind.CLASH),
    STATEMENT(ThingKind.STATEMENT),
    CLAIM(ThingKind.CLAIM),
    ASSESSMENT(ThingKind.ASSESSMENT),
    WATCHITEM(ThingKind.WATCH_ITEM),
    MILESTONE(ThingKind.MILESTONE),
    DUPLICATE,
    RECORD;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<ThingKind> kinds;

    Family(ThingKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** The kinds of thing about which its commands alone can be recorded. */
    public Set<ThingKind> kinds() {
        return kinds;
    }

    /** As the OpenAPI document has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
