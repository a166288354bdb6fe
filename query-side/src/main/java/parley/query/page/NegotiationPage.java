package parley.query.page;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.ThingKind;
import parley.query.claim.ClaimRow;
import parley.query.display.LatestRows;
import parley.query.display.PageClocks;
import parley.query.display.Titles;
import parley.query.facet.OccurrenceValue;
import parley.query.issue.IssueRow;
import parley.query.meeting.MeetingComparison;
import parley.query.meeting.MeetingRow;
import parley.query.negotiation.NegotiationFacts;
import parley.query.party.PartyFacts;
import parley.query.person.PersonFacts;
import parley.query.place.PlaceFacts;
import parley.query.read.NegotiationState;
import parley.query.source.ConfidentialRow;
import parley.query.source.SourceFacts;
import parley.query.standing.StandingRow;
import parley.query.view.ThingView;
import parley.query.violence.CasualtyTotalRow;
import parley.query.violence.StrikeRow;

/** The page of a negotiation, in the words that it shows. */
record NegotiationPage(
        String title,
        boolean fictional,
        boolean closed,
        @Nullable String summary,
        String address,
        String api,
        String zone,
        long position,
        boolean isFinal,
        List<StandingRow> standing,
        List<StandingRow.Move> moved,
        List<MeetingRow> meetings,
        List<IssueRow> issues,
        Map<String, List<ClaimRow>> claims,
        LatestRows<StrikeRow> strikes,
        List<CasualtyTotalRow> casualties,
        Sections more,
        List<ConfidentialRow> confidential) {

    /**
     * Returns the page of one state, so that no part of it knows more than another.
     *
     * @param entitled whether the reader may see the identities of confidential sources
     */
    static NegotiationPage of(NegotiationState state, PageClocks clocks, boolean entitled) {
        var negotiation = state.negotiation();
        var zone = NegotiationFacts.NEGOTIATION.details(negotiation).zone();
        var titles =
                Titles.of(
                        state.things(),
                        PartyFacts.PARTY,
                        PersonFacts.PERSON,
                        PlaceFacts.PLACE,
                        SourceFacts.SOURCE);
        var issues = issues(state, zone, titles, clocks);
        return new NegotiationPage(
                NegotiationFacts.NEGOTIATION.title(negotiation),
                state.asOf().fictional() != null,
                NegotiationFacts.isClosed(negotiation),
                NegotiationFacts.summary(negotiation),
                address(negotiation.id()),
                negotiation.address(),
                zone.getId(),
                state.asOf().position(),
                state.asOf().finality().equals("final"),
                StandingRow.of(state.standing(), issues),
                StandingRow.moved(state.standing(), issues),
                meetings(state, titles, clocks),
                issues,
                ClaimRow.byStatus(things(state, ThingKind.CLAIM), clocks),
                LatestRows.of(
                        things(state, ThingKind.STRIKE),
                        OccurrenceValue.FACET,
                        strike -> StrikeRow.of(strike, zone, titles, clocks)),
                CasualtyTotalRow.of(state.casualties(), titles),
                Sections.of(state.things(), zone, titles, clocks),
                ConfidentialRow.of(
                        things(state, ThingKind.SOURCE),
                        address(negotiation.id()),
                        entitled,
                        clocks));
    }

    /** Returns the address of a negotiation's page. */
    static String address(String negotiation) {
        return "/negotiations/" + negotiation;
    }

    private static List<MeetingRow> meetings(
            NegotiationState state, Titles titles, PageClocks clocks) {
        var meetings = things(state, ThingKind.MEETING);
        var byId = meetings.stream().collect(Collectors.toMap(ThingView::id, Function.identity()));
        return MeetingComparison.of(
                        meetings, things(state, ThingKind.PARTY), things(state, ThingKind.ISSUE))
                .stream()
                .map(row ->
                        MeetingRow.of(
                                row,
                                Objects.requireNonNull(byId.get(row.meeting())),
                                titles,
                                clocks))
                .toList();
    }

    private static List<IssueRow> issues(
            NegotiationState state, ZoneId zone, Titles titles, PageClocks clocks) {
        return things(state, ThingKind.ISSUE).stream()
                .map(issue -> IssueRow.of(issue, zone, titles, clocks))
                .sorted(Comparator.comparing(IssueRow::category).thenComparing(IssueRow::title))
                .toList();
    }

    private static List<ThingView> things(NegotiationState state, ThingKind kind) {
        return state.things().getOrDefault(kind.word(), List.of());
    }
}
