package parley.query.issue;

import java.util.List;
import parley.events.ThingKind;
import parley.events.issue.IssueEvent;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueEvent.PositionStated;
import parley.events.issue.IssueEvent.PositionWithdrawn;
import parley.events.issue.IssueStatus;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetNames;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;
import parley.query.view.ThingType;

/** The facets of an issue, and what its events assert about them. */
public final class IssueFacts {
    public static final FacetType<IssueStatusValue> STATUS =
            FacetType.course(FacetNames.STATUS, IssueStatusValue.class);
    public static final FacetType<PositionValue> POSITIONS =
            FacetType.course("positions/", PositionValue.class);
    public static final ThingType<IssueRaised> ISSUE =
            new ThingType<>(
                    ThingKind.ISSUE,
                    IssueRaised.class,
                    (_, issue) -> issue.title(),
                    STATUS,
                    POSITIONS);

    private IssueFacts() {}

    /**
     * Facets: {@code details}; {@code status}; {@code positions/<party>}, followed by {@code
     * /toward/<party>} if it is toward a party and {@code /on/<point>} if it is on a point.
     */
    public static List<AssertedValue> of(IssueEvent event, RecordedContext context) {
        return switch (event) {
            case IssueRaised raised ->
                    List.of(
                            context.details(),
                            context.asserted(
                                    STATUS,
                                    new IssueStatusValue(IssueStatus.RAISED, null, null),
                                    context.throughoutUnless(raised.raised(), null)));
            case IssueStatusRecorded recorded ->
                    context.only(
                            STATUS,
                            new IssueStatusValue(
                                    recorded.status(), recorded.meeting(), recorded.summary()),
                            context.throughoutUnless(recorded.from(), recorded.until()));
            case PositionStated stated ->
                    context.only(
                            POSITIONS.of(PositionKey.of(stated).text()),
                            PositionValue.of(stated),
                            context.throughoutUnless(stated.from(), stated.until()));
            case PositionWithdrawn withdrawn ->
                    context.only(
                            POSITIONS.of(PositionKey.of(withdrawn).text()),
                            PositionValue.withdrawn(withdrawn.reason()),
                            context.since(withdrawn.from()));
        };
    }
}
