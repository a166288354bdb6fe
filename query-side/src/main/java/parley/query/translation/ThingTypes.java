package parley.query.translation;

import java.util.stream.Stream;
import parley.events.ThingKind;
import parley.query.agreement.AgreementFacts;
import parley.query.assessment.AssessmentFacts;
import parley.query.claim.ClaimFacts;
import parley.query.duplicate.DuplicateFacts;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetType;
import parley.query.issue.IssueFacts;
import parley.query.meeting.MeetingFacts;
import parley.query.milestone.MilestoneFacts;
import parley.query.negotiation.NegotiationFacts;
import parley.query.party.PartyFacts;
import parley.query.person.PersonFacts;
import parley.query.place.PlaceFacts;
import parley.query.proposal.ProposalFacts;
import parley.query.source.SourceFacts;
import parley.query.statement.StatementFacts;
import parley.query.view.ThingType;
import parley.query.view.ThingView;
import parley.query.violence.ViolenceFacts;
import parley.query.watchitem.WatchItemFacts;

/** The types of all kinds of thing. */
public final class ThingTypes {
    private ThingTypes() {}

    public static ThingType<?> of(ThingKind kind) {
        return switch (kind) {
            case NEGOTIATION -> NegotiationFacts.NEGOTIATION;
            case PARTY -> PartyFacts.PARTY;
            case PERSON -> PersonFacts.PERSON;
            case PLACE -> PlaceFacts.PLACE;
            case SOURCE -> SourceFacts.SOURCE;
            case MEETING -> MeetingFacts.MEETING;
            case ISSUE -> IssueFacts.ISSUE;
            case PROPOSAL -> ProposalFacts.PROPOSAL;
            case AGREEMENT -> AgreementFacts.AGREEMENT;
            case STRIKE -> ViolenceFacts.STRIKE;
            case CLASH -> ViolenceFacts.CLASH;
            case STATEMENT -> StatementFacts.STATEMENT;
            case CLAIM -> ClaimFacts.CLAIM;
            case ASSESSMENT -> AssessmentFacts.ASSESSMENT;
            case WATCH_ITEM -> WatchItemFacts.WATCH_ITEM;
            case MILESTONE -> MilestoneFacts.MILESTONE;
        };
    }

    /** Returns all facets that a thing of a kind can have. */
    public static Stream<FacetType<?>> facets(ThingKind kind) {
        var type = of(kind);
        return Stream.concat(
                Stream.of(
                        FacetType.course(FacetNames.DETAILS, type.details()),
                        DuplicateFacts.DUPLICATE_OF),
                type.facets().stream());
    }

    /** Returns the title of a thing. */
    public static String title(ThingView thing) {
        return ThingKind.of(thing.kind()).map(kind -> of(kind).title(thing)).orElse(thing.id());
    }
}
