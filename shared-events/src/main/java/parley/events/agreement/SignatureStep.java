package parley.events.agreement;

/** What a party did to bind itself to an agreement, or to leave it. */
public enum SignatureStep {
    INITIALLED,
    SIGNED,
    RATIFIED,
    /** It joined what others had agreed. */
    ACCEDED,
    WITHDREW
}
