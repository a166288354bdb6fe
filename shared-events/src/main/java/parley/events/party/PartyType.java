package parley.events.party;

/** What a party is. */
public enum PartyType {
    STATE,
    ORGANISATION,
    /** Several actors spoken of as one ("Western governments"). */
    GROUP
}
