package parley.query.claim;

/** How far a claim is established. */
public enum ClaimStatus {
    REPORTED,
    UNCONFIRMED,
    CORROBORATED,
    CONFIRMED,
    DISPUTED,
    REFUTED,
    RETRACTED
}
