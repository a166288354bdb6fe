package parley.command;

import java.util.Locale;
import parley.events.ThingKind;

/**
 * The families of commands: one for each kind of thing, one for violence, three for several kinds.
 */
public enum Family {
    NEGOTIATION,
    PARTY,
    PERSON,
    PLACE,
    SOURCE,
    MEETING,
    ISSUE,
    PROPOSAL,
    AGREEMENT,
    VIOLENCE,
    STATEMENT,
    CLAIM,
    ASSESSMENT,
    WATCHITEM,
    MILESTONE,
    NAME,
    DUPLICATE,
    RECORD;

    /** Returns the family of the commands that are only for this kind of thing. */
    public static Family of(ThingKind kind) {
        return switch (kind) {
            case NEGOTIATION -> NEGOTIATION;
            case PARTY -> PARTY;
            case PERSON -> PERSON;
            case PLACE -> PLACE;
            case SOURCE -> SOURCE;
            case MEETING -> MEETING;
            case ISSUE -> ISSUE;
            case PROPOSAL -> PROPOSAL;
            case AGREEMENT -> AGREEMENT;
            case STRIKE, CLASH -> VIOLENCE;
            case STATEMENT -> STATEMENT;
            case CLAIM -> CLAIM;
            case ASSESSMENT -> ASSESSMENT;
            case WATCH_ITEM -> WATCHITEM;
            case MILESTONE -> MILESTONE;
        };
    }

    /** Returns the name that the OpenAPI document uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
