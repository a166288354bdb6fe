package parley.events.party;

/** What became of a party, or what it came from. */
public enum Succession {
    /** The other takes its place, in whole or in part. */
    SUCCEEDED_BY,
    /** It goes on as a part of the other. */
    MERGED_INTO,
    /** It left the other, which may go on too. */
    SPLIT_FROM
}
