package parley.events.violence;

import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.party.PartyId;

/** A verdict on who carried out a strike. */
public enum Responsibility {
    RESPONSIBLE,
    /** The author denies that this party did it, which may be the author itself. */
    NOT_RESPONSIBLE,
    /** The author names nobody. */
    UNDETERMINED;

    /** Returns whether a verdict of this kind may name, or leave out, this attacker. */
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
