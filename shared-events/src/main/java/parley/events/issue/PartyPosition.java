package parley.events.issue;

/** The kind of position that a party takes on an issue. */
public enum PartyPosition {
    DEMANDS,
    INSISTS,
    OFFERS,
    ACCEPTS,
    /** Takes the side of what another party or the process proposes. */
    SUPPORTS,
    REJECTS,
    /** Presses others to act. */
    URGES,
    /** Depends on a condition, which is named. */
    CONDITIONAL,
    UNDECIDED
}
