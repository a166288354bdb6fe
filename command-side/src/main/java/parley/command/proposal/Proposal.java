package parley.command.proposal;

/**
 * The state of a proposal. It may be both withdrawn and superseded, in either order: a party drops
 * an offer and makes another in its place, or drops for good what was superseded.
 */
record Proposal(boolean superseded, boolean withdrawn) {
    static final Proposal ON_THE_TABLE = new Proposal(false, false);
}
