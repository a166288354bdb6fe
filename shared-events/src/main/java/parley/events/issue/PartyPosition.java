package parley.events.issue;

/** What a party wants, or will have, of an issue. */
public enum PartyPosition {
    DEMANDS,
    INSISTS,
    OFFERS,
    ACCEPTS,
    REJECTS,
    /** Presses others to act. */
    URGES,
    /** Whatever it holds, it holds on a condition, which is named. */
    CONDITIONAL,
    UNDECIDED
}
