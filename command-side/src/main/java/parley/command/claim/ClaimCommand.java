package parley.command.claim;

import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
import parley.command.ThingCommand;
import parley.events.ValidTime;
import parley.events.claim.ClaimEvent.ClaimConfirmed;
import parley.events.claim.ClaimEvent.ClaimCorroborated;
import parley.events.claim.ClaimEvent.ClaimDisputed;
import parley.events.claim.ClaimEvent.ClaimLinked;
import parley.events.claim.ClaimEvent.ClaimMarkedUnconfirmed;
import parley.events.claim.ClaimEvent.ClaimRated;
import parley.events.claim.ClaimEvent.ClaimRecorded;
import parley.events.claim.ClaimEvent.ClaimRefuted;
import parley.events.claim.ClaimEvent.ClaimReinstated;
import parley.events.claim.ClaimEvent.ClaimRetracted;
import parley.events.claim.ClaimEvent.ClaimRevised;
import parley.events.claim.ClaimId;
import parley.events.claim.Link;
import parley.events.claim.Polarity;
import parley.events.claim.Rating;
import parley.events.party.PartyId;
import parley.events.person.PersonId;

/**
 * The commands about a claim. In each, {@code from} is when it came about in the world; absent
 * means the time at which it is recorded.
 */
public sealed interface ClaimCommand extends ThingCommand {
    ClaimId claim();

    @Override
    default ClaimId thing() {
        return claim();
    }

    /** An assertion. The claimant is a person, a party, or unknown. */
    @Emits(
            value = ClaimRecorded.class,
            summary = "Records an assertion that may or may not be true.")
    record RecordClaim(
            ClaimId claim,
            String wording,
            Polarity polarity,
            @Nullable PersonId person,
            @Nullable PartyId party,
            @Nullable ValidTime from)
            implements ClaimCommand, CreatesThing {
        public RecordClaim {
            wording = FieldRules.passage("wording", wording);
            from = FieldRules.optionalMoment("from", from);
        }
    }

    /** Nobody has been able to confirm it so far. */
    @Emits(
            value = ClaimMarkedUnconfirmed.class,
            summary = "Records that nobody has been able to confirm a claim so far.")
    record MarkClaimUnconfirmed(ClaimId claim, String reason, @Nullable ValidTime from)
            implements ClaimCommand {
        public MarkClaimUnconfirmed {
            reason = FieldRules.passage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }
    }

    /** An independent source, named by its attribution, makes the same claim. */
    @Emits(
            value = ClaimCorroborated.class,
            summary = "Records that an independent source makes the same claim.")
    record CorroborateClaim(ClaimId claim, String reason, @Nullable ValidTime from)
            implements ClaimCommand {
        public CorroborateClaim {
            reason = FieldRules.passage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }
    }

    /** It was established. */
    @Emits(value = ClaimConfirmed.class, summary = "Records that a claim was established.")
    record ConfirmClaim(ClaimId claim, String reason, @Nullable ValidTime from)
            implements ClaimCommand {
        public ConfirmClaim {
            reason = FieldRules.passage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }
    }

    /** Somebody contradicted it. */
    @Emits(value = ClaimDisputed.class, summary = "Records that somebody contradicted a claim.")
    record DisputeClaim(ClaimId claim, String reason, @Nullable ValidTime from)
            implements ClaimCommand {
        public DisputeClaim {
            reason = FieldRules.passage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }
    }

    /** It was shown to be false. */
    @Emits(value = ClaimRefuted.class, summary = "Records that a claim was shown to be false.")
    record RefuteClaim(ClaimId claim, String reason, @Nullable ValidTime from)
            implements ClaimCommand {
        public RefuteClaim {
            reason = FieldRules.passage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }
    }

    /** The claimant took it back. */
    @Emits(value = ClaimRetracted.class, summary = "Records that the claimant took a claim back.")
    record RetractClaim(ClaimId claim, String reason, @Nullable ValidTime from)
            implements ClaimCommand {
        public RetractClaim {
            reason = FieldRules.passage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }
    }

    /** The claimant stands by it again. */
    @Emits(
            value = ClaimReinstated.class,
            summary = "Records that the claimant stands by a claim again.")
    record ReinstateClaim(ClaimId claim, String reason, @Nullable ValidTime from)
            implements ClaimCommand {
        public ReinstateClaim {
            reason = FieldRules.passage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }
    }

    /** It was reworded. */
    @Emits(value = ClaimRevised.class, summary = "Records that a claim was reworded.")
    record ReviseClaim(ClaimId claim, String wording, String reason, @Nullable ValidTime from)
            implements ClaimCommand {
        public ReviseClaim {
            wording = FieldRules.passage("wording", wording);
            reason = FieldRules.passage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }
    }

    /** It was rated by the Admiralty code. */
    @Emits(value = ClaimRated.class, summary = "Rates a claim by the Admiralty code.")
    record RateClaim(ClaimId claim, Rating rating, String reason, @Nullable ValidTime from)
            implements ClaimCommand {
        public RateClaim {
            reason = FieldRules.passage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }
    }

    /** It supports or contradicts another claim, or a record. */
    @Emits(
            value = ClaimLinked.class,
            summary = "Records that a claim supports or contradicts another claim, or a record.")
    record LinkClaim(ClaimId claim, Link link, String reason, @Nullable ValidTime from)
            implements ClaimCommand {
        public LinkClaim {
            reason = FieldRules.passage("reason", reason);
            from = FieldRules.optionalMoment("from", from);
        }
    }
}
