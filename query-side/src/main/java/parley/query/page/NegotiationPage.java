package parley.query.page;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.query.comparison.Comparison;
import parley.query.read.NegotiationState;
import parley.query.view.ThingView;

/** What the page of a negotiation shows, in the words that it shows it in. */
public record NegotiationPage(
        String id,
        String title,
        @Nullable String summary,
        String zone,
        long position,
        boolean isFinal,
        List<StandingRow> standing,
        List<String> moved,
        List<MeetingRow> meetings,
        List<IssueRow> issues,
        Map<String, List<ClaimRow>> claims,
        List<StrikeRow> strikes) {

    private static final int STRIKES = 20;

    static NegotiationPage of(NegotiationState state, List<Comparison.Row> comparison) {
        var negotiation = state.negotiation();
        var zone = negotiation.details().path("zone").asString("UTC");
        var titles = titles(state, "issue");
        return new NegotiationPage(
                negotiation.id(),
                negotiation.title(),
                summary(negotiation),
                zone,
                state.asOf().position(),
                state.asOf().finality().equals("final"),
                StandingRow.of(state.standing(), titles),
                StandingRow.moved(state.standing(), titles),
                meetings(state, comparison),
                issues(state, ZoneId.of(zone)),
                ClaimRow.byStatus(things(state, "claim")),
                StrikeRow.latest(things(state, "strike"), titles(state, "party"), STRIKES));
    }

    private static @Nullable String summary(ThingView negotiation) {
        return negotiation
                .value("summary")
                .path("summary")
                .asStringOpt()
                .or(() -> negotiation.details().path("summary").asStringOpt())
                .orElse(null);
    }

    private static List<MeetingRow> meetings(
            NegotiationState state, List<Comparison.Row> comparison) {
        var byId =
                things(state, "meeting").stream()
                        .collect(Collectors.toMap(ThingView::id, Function.identity()));
        return comparison.stream()
                .filter(row -> byId.containsKey(row.meeting()))
                .map(row ->
                        MeetingRow.of(row, byId.getOrDefault(row.meeting(), state.negotiation())))
                .toList();
    }

    private static List<IssueRow> issues(NegotiationState state, ZoneId zone) {
        return things(state, "issue").stream()
                .map(issue -> IssueRow.of(issue, zone))
                .sorted(Comparator.comparing(IssueRow::category).thenComparing(IssueRow::title))
                .toList();
    }

    private static List<ThingView> things(NegotiationState state, String kind) {
        return state.things().getOrDefault(kind, List.of());
    }

    private static Map<String, String> titles(NegotiationState state, String kind) {
        return things(state, kind).stream()
                .collect(Collectors.toMap(ThingView::id, ThingView::title));
    }
}
