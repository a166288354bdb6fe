package parley.query.party;

/** Whether a person is a delegate of a party. */
public enum DelegateStanding {
    APPOINTED,
    RELEASED
}
