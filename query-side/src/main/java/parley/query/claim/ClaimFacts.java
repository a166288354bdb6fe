package parley.query.claim;

import java.util.List;
import parley.events.ThingKind;
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
import parley.events.claim.ClaimEvent.StatusChange;
import parley.events.claim.Link;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;
import parley.query.view.ThingType;

/** The facets of a claim, and what its events assert about them. */
public final class ClaimFacts {
    public static final FacetType<WordingValue> WORDING =
            FacetType.course("wording", WordingValue.class);
    public static final FacetType<ClaimStatusValue> STATUS =
            FacetType.course(FacetNames.STATUS, ClaimStatusValue.class);
    public static final FacetType<RatingValue> RATING =
            FacetType.course("rating", RatingValue.class);
    public static final FacetType<LinkValue> LINKS = FacetType.course("links/", LinkValue.class);
    public static final ThingType<ClaimRecorded> CLAIM =
            new ThingType<>(
                    ThingKind.CLAIM,
                    ClaimRecorded.class,
                    (_, claim) -> claim.wording(),
                    WORDING,
                    STATUS,
                    RATING,
                    LINKS);

    private ClaimFacts() {}

    /**
     * Facets: {@code details}, {@code wording}, {@code status}, {@code rating}, {@code links/<…>}.
     */
    public static List<AssertedValue> of(ClaimEvent event, RecordedContext context) {
        return switch (event) {
            case ClaimRecorded recorded ->
                    List.of(
                            context.details(),
                            context.asserted(
                                    WORDING,
                                    new WordingValue(recorded.wording(), null),
                                    context.since(recorded.from())),
                            context.asserted(
                                    STATUS,
                                    new ClaimStatusValue(ClaimStatus.REPORTED, null),
                                    context.since(recorded.from())));
            case StatusChange change ->
                    context.only(
                            STATUS,
                            new ClaimStatusValue(status(change), change.reason()),
                            context.since(change.from()));
            case ClaimRevised revised ->
                    context.only(
                            WORDING,
                            new WordingValue(revised.wording(), revised.reason()),
                            context.since(revised.from()));
            case ClaimRated rated ->
                    context.only(
                            RATING,
                            new RatingValue(rated.rating().code(), rated.reason()),
                            context.since(rated.from()));
            case ClaimLinked linked ->
                    context.only(
                            LINKS.of(key(linked.link())),
                            new LinkValue(linked.link(), linked.reason()),
                            context.since(linked.from()));
        };
    }

    private static ClaimStatus status(StatusChange change) {
        return switch (change) {
            case ClaimMarkedUnconfirmed _ -> ClaimStatus.UNCONFIRMED;
            case ClaimCorroborated _ -> ClaimStatus.CORROBORATED;
            case ClaimConfirmed _ -> ClaimStatus.CONFIRMED;
            case ClaimDisputed _ -> ClaimStatus.DISPUTED;
            case ClaimRefuted _ -> ClaimStatus.REFUTED;
            case ClaimRetracted _ -> ClaimStatus.RETRACTED;
            case ClaimReinstated _ -> ClaimStatus.REPORTED;
        };
    }

    private static String key(Link link) {
        return link.claim() != null ? "claim/" + link.claim().value() : "record/" + link.record();
    }
}
