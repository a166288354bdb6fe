package parley.events.claim;

/** What a claim says of its matter; a negative fact is a fact. */
public enum Polarity {
    HOLDS,
    DOES_NOT_HOLD,
    NOT_DISCLOSED
}
