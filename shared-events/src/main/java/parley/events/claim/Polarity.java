package parley.events.claim;

/** Whether a claim affirms or denies its matter; a negative fact is a fact. */
public enum Polarity {
    HOLDS,
    DOES_NOT_HOLD,
    NOT_DISCLOSED
}
