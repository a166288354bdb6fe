package parley.events.party;

/** The type of a party. */
public enum PartyType {
    STATE,
    ORGANISATION,
    ARMED_GROUP,
    /** Governs a territory without being recognised as its state. */
    DE_FACTO_AUTHORITY,
    /** Several actors referred to as one ("Western governments"). */
    GROUP
}
