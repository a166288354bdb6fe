package parley.events.agreement;

/** What became of an agreement; it may come from any of these to any other. */
public enum AgreementStatus {
    /** It is said to have been reached. */
    REPORTED,
    SIGNED,
    IN_FORCE,
    PARTLY_IMPLEMENTED,
    IMPLEMENTED,
    BREACHED,
    EXPIRED
}
