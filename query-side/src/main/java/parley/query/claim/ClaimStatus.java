package parley.query.claim;

/** The degree to which a claim is established. */
public enum ClaimStatus {
    REPORTED,
    UNCONFIRMED,
    CORROBORATED,
    CONFIRMED,
    DISPUTED,
    REFUTED,
    RETRACTED
}
