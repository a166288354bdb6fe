package parley.events.violence;

import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.party.PartyId;

/** What a verdict says of who did it. */
public enum Responsibility {
    RESPONSIBLE,
    /** The author denies it of that party, which may be itself. */
    NOT_RESPONSIBLE,
    /** The author does not say who did it. */
    UNDETERMINED;

    /** Whether a verdict of this sort names an attacker, or names none. */
    public boolean fits(@Nullable PartyId attacker) {
        return (attacker == null) == (this == UNDETERMINED);
    }

    void checkNames(@Nullable PartyId attacker) {
        if (!fits(attacker)) {
            throw new InvalidValue(
                    "a verdict must name an attacker, except an undetermined one, which must not");
        }
    }
}
