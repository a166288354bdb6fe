package parley.query.proposal;

import java.util.List;
import parley.events.ThingKind;
import parley.events.proposal.ProposalEvent;
import parley.events.proposal.ProposalEvent.ProposalRespondedTo;
import parley.events.proposal.ProposalEvent.ProposalSuperseded;
import parley.events.proposal.ProposalEvent.ProposalTabled;
import parley.events.proposal.ProposalEvent.ProposalWithdrawn;
import parley.events.proposal.ProposalForm;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;
import parley.query.view.ThingType;

/** The facets of a proposal, and what its events assert about them. */
public final class ProposalFacts {
    public static final FacetType<ProposalStatusValue> STATUS =
            FacetType.course(FacetNames.STATUS, ProposalStatusValue.class);
    public static final FacetType<ResponseValue> RESPONSES =
            FacetType.course("responses/", ResponseValue.class);
    public static final ThingType<ProposalTabled> PROPOSAL =
            new ThingType<>(
                    ThingKind.PROPOSAL,
                    ProposalTabled.class,
                    (_, proposal) -> proposal.title(),
                    STATUS,
                    RESPONSES);

    private ProposalFacts() {}

    /** Facets: {@code details}; {@code status}; {@code responses/<party>}. */
    public static List<AssertedValue> of(ProposalEvent event, RecordedContext context) {
        return switch (event) {
            case ProposalTabled tabled ->
                    List.of(
                            context.details(),
                            context.asserted(
                                    STATUS,
                                    new ProposalStatusValue(status(tabled.manner()), null, null),
                                    context.byThen(tabled.from())));
            case ProposalRespondedTo responded ->
                    context.only(
                            RESPONSES.of(responded.party().value()),
                            ResponseValue.of(responded),
                            context.since(responded.from()));
            case ProposalSuperseded(_, var by, var summary, var from) ->
                    context.only(
                            STATUS,
                            new ProposalStatusValue(ProposalStatus.SUPERSEDED, by, summary),
                            context.since(from));
            case ProposalWithdrawn(_, var reason, var from) ->
                    context.only(
                            STATUS,
                            new ProposalStatusValue(ProposalStatus.WITHDRAWN, null, reason),
                            context.since(from));
        };
    }

    private static ProposalStatus status(ProposalForm manner) {
        return switch (manner) {
            case FLOATED -> ProposalStatus.FLOATED;
            case TABLED -> ProposalStatus.TABLED;
        };
    }
}
