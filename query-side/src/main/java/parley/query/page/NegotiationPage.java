package parley.query.page;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.query.comparison.Comparison;
import parley.query.read.NegotiationState;
import parley.query.view.ThingView;

/** What the page of a negotiation shows, in the words that it shows it in. */
public record NegotiationPage(
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
        Shown<StrikeRow> strikes,
        Sections more,
        List<ConfidentialRow> confidential) {

    /**
     * All of it is of one state, so that no part of the page knows more than another.
     *
     * @param entitled whether the reader may see who confidential sources are
     */
    static NegotiationPage of(NegotiationState state, PageClocks clocks, boolean entitled) {
        var negotiation = state.negotiation();
        var zone = negotiation.details().path("zone").asString("UTC");
        var titles = Titles.of(state);
        var issues = issues(state, ZoneId.of(zone), titles, clocks);
        return new NegotiationPage(
                negotiation.title(),
                state.asOf().fictional() != null,
                Phrases.plain(negotiation.value("status"), "status").equals("closed"),
                summary(negotiation),
                address(negotiation.id()),
                negotiation.address(),
                zone,
                state.asOf().position(),
                state.asOf().finality().equals("final"),
                StandingRow.of(state.standing(), issues),
                StandingRow.moved(state.standing(), issues),
                meetings(state, clocks),
                issues,
                ClaimRow.byStatus(things(state, "claim"), clocks),
                Shown.latest(
                        things(state, "strike"),
                        "occurrence",
                        strike -> StrikeRow.of(strike, titles, clocks)),
                Sections.of(state.things(), titles, clocks),
                ConfidentialRow.of(
                        things(state, "source"), address(negotiation.id()), entitled, clocks));
    }

    /** Where a negotiation's page is. */
    static String address(String negotiation) {
        return "/negotiations/" + negotiation;
    }

    static @Nullable String summary(ThingView negotiation) {
        return negotiation
                .value("summary")
                .path("summary")
                .asStringOpt()
                .or(() -> negotiation.details().path("summary").asStringOpt())
                .orElse(null);
    }

    private static List<MeetingRow> meetings(NegotiationState state, PageClocks clocks) {
        var meetings = things(state, "meeting");
        var byId = meetings.stream().collect(Collectors.toMap(ThingView::id, Function.identity()));
        return Comparison.of(meetings, things(state, "party"), things(state, "issue")).stream()
                .map(row ->
                        MeetingRow.of(row, Objects.requireNonNull(byId.get(row.meeting())), clocks))
                .toList();
    }

    private static List<IssueRow> issues(
            NegotiationState state, ZoneId zone, Titles titles, PageClocks clocks) {
        return things(state, "issue").stream()
                .map(issue -> IssueRow.of(issue, zone, titles, clocks))
                .sorted(Comparator.comparing(IssueRow::category).thenComparing(IssueRow::title))
                .toList();
    }

    private static List<ThingView> things(NegotiationState state, String kind) {
        return state.things().getOrDefault(kind, List.of());
    }
}
