package parley.events.agreement;

/** The status of an agreement, which may change from any value to any other. */
public enum AgreementStatus {
    /** It was reportedly reached. */
    REPORTED,
    SIGNED,
    IN_FORCE,
    PARTLY_IMPLEMENTED,
    IMPLEMENTED,
    BREACHED,
    EXPIRED
}
