package parley.events.place;

import java.util.List;
import parley.events.party.PartyId;

/** Whether somebody controls a place. */
public enum Control {
    HELD,
    CONTESTED,
    /** Nobody controls it. */
    NONE;

    /** What {@link #fits} says, in a sentence. */
    public static final String WHO =
            "name who holds a place, optionally who contests it, and nobody where control is none";

    /** Whether these can be named as those who hold or contest it. */
    public boolean fits(List<PartyId> by) {
        return switch (this) {
            case HELD -> !by.isEmpty();
            case CONTESTED -> true;
            case NONE -> by.isEmpty();
        };
    }
}
