package parley.query.party;

/** Whether a person speaks for a party. */
public enum DelegateStanding {
    APPOINTED,
    RELEASED
}
