package parley.command.proposal;

/**
 * A proposal as its records tell. It may have been withdrawn and superseded, in either order: a
 * party drops an offer and makes another in its place, or drops what was superseded for good.
 */
record Proposal(boolean superseded, boolean withdrawn) {
    static final Proposal ON_THE_TABLE = new Proposal(false, false);
}
