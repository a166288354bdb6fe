package parley.events.claim;

import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.party.PartyId;
import parley.events.person.PersonId;

/**
 * What is on record about a claim. In each, {@code from} is when it came about in the world; absent
 * means at the moment it was recorded.
 */
public sealed interface ClaimEvent extends Event {
    ClaimId claim();

    /** Somebody asserted something. The claimant is a person, a party, or not known. */
    @EventType("claim-recorded")
    record ClaimRecorded(
            ClaimId claim,
            String wording,
            Polarity polarity,
            @Nullable PersonId person,
            @Nullable PartyId party,
            @Nullable ValidTime from)
            implements ClaimEvent {
        public ClaimRecorded {
            wording = TextRules.passage(wording);
        }
    }

    /** A claim that changes the status of another event's claim, with its reason. */
    sealed interface StatusChange extends ClaimEvent {
        String reason();

        @Nullable ValidTime from();
    }

    /** Nobody could confirm it so far. */
    @EventType("claim-marked-unconfirmed")
    record ClaimMarkedUnconfirmed(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimMarkedUnconfirmed {
            reason = TextRules.passage(reason);
        }
    }

    /** An independent source said the same. */
    @EventType("claim-corroborated")
    record ClaimCorroborated(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimCorroborated {
            reason = TextRules.passage(reason);
        }
    }

    /** It was established. */
    @EventType("claim-confirmed")
    record ClaimConfirmed(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimConfirmed {
            reason = TextRules.passage(reason);
        }
    }

    /** Somebody contradicted it. */
    @EventType("claim-disputed")
    record ClaimDisputed(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimDisputed {
            reason = TextRules.passage(reason);
        }
    }

    /** It was shown to be false. */
    @EventType("claim-refuted")
    record ClaimRefuted(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimRefuted {
            reason = TextRules.passage(reason);
        }
    }

    /** The claimant took it back. */
    @EventType("claim-retracted")
    record ClaimRetracted(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimRetracted {
            reason = TextRules.passage(reason);
        }
    }

    /** The claimant stands by it again. */
    @EventType("claim-reinstated")
    record ClaimReinstated(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimReinstated {
            reason = TextRules.passage(reason);
        }
    }

    /** It was put in other words. */
    @EventType("claim-revised")
    record ClaimRevised(ClaimId claim, String wording, String reason, @Nullable ValidTime from)
            implements ClaimEvent {
        public ClaimRevised {
            wording = TextRules.passage(wording);
            reason = TextRules.passage(reason);
        }
    }

    /** It was rated by the Admiralty code. */
    @EventType("claim-rated")
    record ClaimRated(ClaimId claim, Rating rating, String reason, @Nullable ValidTime from)
            implements ClaimEvent {
        public ClaimRated {
            reason = TextRules.passage(reason);
        }
    }

    /** It was found to bear on another claim or record. */
    @EventType("claim-linked")
    record ClaimLinked(ClaimId claim, Link link, String reason, @Nullable ValidTime from)
            implements ClaimEvent {
        public ClaimLinked {
            reason = TextRules.passage(reason);
        }
    }
}
