package parley.events.party;

/** The type of a party. */
public enum PartyType {
    STATE,
    ORGANISATION,
    /** Several actors referred to as one ("Western governments"). */
    GROUP
}
