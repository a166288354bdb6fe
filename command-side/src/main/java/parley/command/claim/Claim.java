package parley.command.claim;

import java.util.List;
import parley.events.source.Attribution;

/**
 * The state of a claim.
 *
 * @param status its stage of life
 * @param grounds the sources of the records that asserted it so far
 */
record Claim(Status status, Grounds grounds) {
    static final Claim UNRECORDED = new Claim(Status.UNRECORDED, Grounds.NONE);

    /** The stages of a claim's life. */
    enum Status {
        UNRECORDED,
        REPORTED,
        UNCONFIRMED,
        CORROBORATED,
        CONFIRMED,
        DISPUTED,
        REFUTED,
        RETRACTED
    }

    boolean is(Status status) {
        return this.status == status;
    }

    Claim withStatus(Status status) {
        return new Claim(status, grounds);
    }

    Claim withSources(List<Attribution> attributions) {
        return new Claim(status, grounds.and(attributions));
    }
}
