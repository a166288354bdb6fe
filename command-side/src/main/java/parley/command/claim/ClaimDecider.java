package parley.command.claim;

import static parley.command.Decision.accept;
import static parley.command.Decision.refuse;
import static parley.command.claim.Claim.Status.CONFIRMED;
import static parley.command.claim.Claim.Status.CORROBORATED;
import static parley.command.claim.Claim.Status.DISPUTED;
import static parley.command.claim.Claim.Status.REFUTED;
import static parley.command.claim.Claim.Status.REPORTED;
import static parley.command.claim.Claim.Status.RETRACTED;
import static parley.command.claim.Claim.Status.UNCONFIRMED;

import parley.command.Decider;
import parley.command.Decision;
import parley.command.DecisionContext;
import parley.command.Rule;
import parley.command.claim.ClaimCommand.ConfirmClaim;
import parley.command.claim.ClaimCommand.CorroborateClaim;
import parley.command.claim.ClaimCommand.DisputeClaim;
import parley.command.claim.ClaimCommand.LinkClaim;
import parley.command.claim.ClaimCommand.MarkClaimUnconfirmed;
import parley.command.claim.ClaimCommand.RateClaim;
import parley.command.claim.ClaimCommand.RecordClaim;
import parley.command.claim.ClaimCommand.RefuteClaim;
import parley.command.claim.ClaimCommand.ReinstateClaim;
import parley.command.claim.ClaimCommand.RetractClaim;
import parley.command.claim.ClaimCommand.ReviseClaim;
import parley.events.Provenance;
import parley.events.claim.ClaimEvent;
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

/** The rules of a claim. Commands are judged in the order recorded, whatever their valid time. */
public final class ClaimDecider {
    public static final Decider<ClaimCommand, ClaimEvent, ?> DECIDER =
            new Decider<>(
                    ClaimCommand.class,
                    ClaimEvent.class,
                    Claim.UNRECORDED,
                    ClaimDecider::decide,
                    ClaimDecider::evolve);

    private ClaimDecider() {}

    static Decision decide(ClaimCommand command, DecisionContext context, Claim claim) {
        return switch (command) {
            case RetractClaim _ when claim.is(RETRACTED) -> refuse(Rule.CLAIM_ALREADY_RETRACTED);
            case ReinstateClaim _ when !claim.is(RETRACTED) -> refuse(Rule.CLAIM_NOT_RETRACTED);
            case RecordClaim record ->
                    accept(
                            new ClaimRecorded(
                                    record.claim(),
                                    record.wording(),
                                    record.polarity(),
                                    record.person(),
                                    record.party(),
                                    record.from()));
            case ReinstateClaim(var id, var reason, var from) ->
                    accept(new ClaimReinstated(id, reason, from));
            case ClaimCommand _ when claim.is(RETRACTED) -> refuse(Rule.CLAIM_RETRACTED);

            case MarkClaimUnconfirmed _ when claim.is(UNCONFIRMED) ->
                    refuse(Rule.CLAIM_ALREADY_UNCONFIRMED);
            case CorroborateClaim _, ConfirmClaim _ when claim.is(CONFIRMED) ->
                    refuse(Rule.CLAIM_ALREADY_CONFIRMED);
            case CorroborateClaim _, ConfirmClaim _ when claim.is(REFUTED) ->
                    refuse(Rule.CLAIM_REFUTED);
            case RefuteClaim _ when claim.is(REFUTED) -> refuse(Rule.CLAIM_ALREADY_REFUTED);
            case LinkClaim(_, var link, _, _)
                    when link.record() != null && context.ownRecord().test(link.record()) ->
                    refuse(Rule.REFERS_TO_ITSELF);

            case MarkClaimUnconfirmed(var id, var reason, var from) ->
                    accept(new ClaimMarkedUnconfirmed(id, reason, from));
            case CorroborateClaim(var id, var reason, var from) ->
                    Corroboration.dependence(context, claim.grounds())
                            .map(chain ->
                                    refuse(Rule.CORROBORATION_NOT_INDEPENDENT, "reason", chain))
                            .orElseGet(() -> accept(new ClaimCorroborated(id, reason, from)));
            case ConfirmClaim(var id, var reason, var from) ->
                    accept(new ClaimConfirmed(id, reason, from));
            case DisputeClaim(var id, var reason, var from) ->
                    accept(new ClaimDisputed(id, reason, from));
            case RefuteClaim(var id, var reason, var from) ->
                    accept(new ClaimRefuted(id, reason, from));
            case RetractClaim(var id, var reason, var from) ->
                    accept(new ClaimRetracted(id, reason, from));
            case ReviseClaim(var id, var wording, var reason, var from) ->
                    accept(new ClaimRevised(id, wording, reason, from));
            case RateClaim(var id, var rating, var reason, var from) ->
                    accept(new ClaimRated(id, rating, reason, from));
            case LinkClaim(var id, var link, var reason, var from) ->
                    accept(new ClaimLinked(id, link, reason, from));
        };
    }

    static Claim evolve(Claim claim, ClaimEvent event, Provenance provenance) {
        var sources = provenance.attributions();
        return switch (event) {
            case ClaimRecorded _ -> claim.withStatus(REPORTED).withSources(sources);
            case ClaimMarkedUnconfirmed _ -> claim.withStatus(UNCONFIRMED);
            case ClaimCorroborated _ -> claim.withStatus(CORROBORATED).withSources(sources);
            case ClaimConfirmed _ -> claim.withStatus(CONFIRMED).withSources(sources);
            case ClaimDisputed _ -> claim.withStatus(DISPUTED);
            case ClaimRefuted _ -> claim.withStatus(REFUTED);
            case ClaimRetracted _ -> claim.withStatus(RETRACTED);
            case ClaimReinstated _ -> claim.withStatus(REPORTED).withSources(sources);
            case ClaimRevised _ -> claim.withSources(sources);
            case ClaimRated _, ClaimLinked _ -> claim;
        };
    }
}
