package parley.events.place;

import java.util.List;
import parley.events.party.PartyId;

/** The state of control over a place. */
public enum Control {
    HELD,
    CONTESTED,
    /** Nobody controls it. */
    NONE;

    /** The rule of {@link #fits}, in words. */
    public static final String WHO =
            "name who holds a place, optionally who contests it, and nobody where control is none";

    /** Returns whether these parties may be named as holding or contesting it. */
    public boolean fits(List<PartyId> by) {
        return switch (this) {
            case HELD -> !by.isEmpty();
            case CONTESTED -> true;
            case NONE -> by.isEmpty();
        };
    }
}
