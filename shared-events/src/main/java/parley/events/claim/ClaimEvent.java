package parley.events.claim;

import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.party.PartyId;
import parley.events.person.PersonId;

/**
 * Events about a claim. In each, {@code from} is when it happened in the world; absent means when
 * it was recorded.
 */
public sealed interface ClaimEvent extends Event {
    ClaimId claim();

    /** A claim was made by a person, a party, or somebody unknown. */
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

    /** An event that changes a claim's status. */
    sealed interface StatusChange extends ClaimEvent {
        String reason();

        @Nullable ValidTime from();
    }

    /** Nobody could confirm the claim so far. */
    @EventType("claim-marked-unconfirmed")
    record ClaimMarkedUnconfirmed(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimMarkedUnconfirmed {
            reason = TextRules.passage(reason);
        }
    }

    /** An independent source made the same claim. */
    @EventType("claim-corroborated")
    record ClaimCorroborated(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimCorroborated {
            reason = TextRules.passage(reason);
        }
    }

    /** The claim was established as true. */
    @EventType("claim-confirmed")
    record ClaimConfirmed(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimConfirmed {
            reason = TextRules.passage(reason);
        }
    }

    /** Somebody contradicted the claim. */
    @EventType("claim-disputed")
    record ClaimDisputed(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimDisputed {
            reason = TextRules.passage(reason);
        }
    }

    /** The claim was shown to be false. */
    @EventType("claim-refuted")
    record ClaimRefuted(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimRefuted {
            reason = TextRules.passage(reason);
        }
    }

    /** The claimant took the claim back. */
    @EventType("claim-retracted")
    record ClaimRetracted(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimRetracted {
            reason = TextRules.passage(reason);
        }
    }

    /** The claimant stands by the claim again. */
    @EventType("claim-reinstated")
    record ClaimReinstated(ClaimId claim, String reason, @Nullable ValidTime from)
            implements StatusChange {
        public ClaimReinstated {
            reason = TextRules.passage(reason);
        }
    }

    /** The claim's wording changed. */
    @EventType("claim-revised")
    record ClaimRevised(ClaimId claim, String wording, String reason, @Nullable ValidTime from)
            implements ClaimEvent {
        public ClaimRevised {
            wording = TextRules.passage(wording);
            reason = TextRules.passage(reason);
        }
    }

    /** The claim was rated by the Admiralty code. */
    @EventType("claim-rated")
    record ClaimRated(ClaimId claim, Rating rating, String reason, @Nullable ValidTime from)
            implements ClaimEvent {
        public ClaimRated {
            reason = TextRules.passage(reason);
        }
    }

    /** The claim was linked to another claim or a record. */
    @EventType("claim-linked")
    record ClaimLinked(ClaimId claim, Link link, String reason, @Nullable ValidTime from)
            implements ClaimEvent {
        public ClaimLinked {
            reason = TextRules.passage(reason);
        }
    }
}
