package parley.query.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.json.Words;
import parley.query.comparison.Comparison;
import parley.query.read.NegotiationState;
import parley.query.standing.Standing;
import parley.query.view.FacetView;
import parley.query.view.ThingView;
import tools.jackson.databind.JsonNode;

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

    /** How one class of issues stands. */
    public record StandingRow(String category, String counts, String least, String leastAdvanced) {}

    /** A meeting with what came of it. */
    public record MeetingRow(
            String title,
            String address,
            String held,
            @Nullable String duration,
            String participants,
            @Nullable String consulted,
            List<String> outcomes) {}

    /** An issue and how it stands. */
    public record IssueRow(
            String title,
            String address,
            String category,
            String status,
            boolean certain,
            @Nullable String since) {}

    /** A claim in its present wording. */
    public record ClaimRow(
            String wording, String address, String polarity, @Nullable String rating) {}

    /** A strike with its casualties. */
    public record StrikeRow(
            String title,
            String address,
            String occurred,
            @Nullable String attacker,
            List<String> casualties) {}

    static NegotiationPage of(NegotiationState state, List<Comparison.Row> comparison) {
        var details = state.negotiation().details();
        var zone = ZoneId.of(details.path("zone").asString("UTC"));
        var issues = things(state, "issue");
        return new NegotiationPage(
                state.negotiation().id(),
                state.negotiation().title(),
                details.path("summary").asStringOpt().orElse(null),
                zone.getId(),
                state.asOf().position(),
                state.asOf().finality().equals("final"),
                standing(state.standing(), titles(issues)),
                moved(state.standing(), titles(issues)),
                meetings(state, comparison),
                issues.stream()
                        .map(issue -> issue(issue, zone))
                        .sorted(
                                Comparator.comparing(IssueRow::category)
                                        .thenComparing(IssueRow::title))
                        .toList(),
                claims(things(state, "claim")),
                strikes(state));
    }

    private static List<StandingRow> standing(Standing standing, Map<String, String> titles) {
        return standing.classes().entrySet().stream()
                .map(entry ->
                        new StandingRow(
                                Words.of(entry.getKey()),
                                entry.getValue().counts().entrySet().stream()
                                        .map(count ->
                                                count.getValue()
                                                        + " "
                                                        + Phrases.plain(Words.of(count.getKey())))
                                        .collect(Collectors.joining(", ")),
                                Phrases.plain(Words.of(entry.getValue().least())),
                                named(entry.getValue().leastAdvanced(), titles)))
                .toList();
    }

    private static List<String> moved(Standing standing, Map<String, String> titles) {
        return standing.moved().stream()
                .map(move ->
                        "%s: %s → %s"
                                .formatted(
                                        titles.getOrDefault(move.issue(), move.issue()),
                                        move.from() == null
                                                ? "not raised"
                                                : Phrases.plain(Words.of(move.from())),
                                        Phrases.plain(Words.of(move.to()))))
                .toList();
    }

    private static List<MeetingRow> meetings(
            NegotiationState state, List<Comparison.Row> comparison) {
        var byId =
                things(state, "meeting").stream()
                        .collect(Collectors.toMap(ThingView::id, meeting -> meeting));
        return comparison.stream()
                .filter(row -> byId.containsKey(row.meeting()))
                .map(row -> meeting(row, byId.getOrDefault(row.meeting(), state.negotiation())))
                .toList();
    }

    private static MeetingRow meeting(Comparison.Row row, ThingView meeting) {
        return new MeetingRow(
                row.title(),
                meeting.address(),
                Phrases.time(meeting.details().path("held")),
                Phrases.duration(meeting.details().path("duration")),
                String.join(", ", row.participants()),
                row.consulted().isEmpty() ? null : String.join(", ", row.consulted()),
                row.outcomes().stream().map(NegotiationPage::outcome).toList());
    }

    private static String outcome(Comparison.Outcome outcome) {
        var on = outcome.issue() == null ? "overall" : outcome.issue();
        return on
                + ": "
                + Phrases.plain(outcome.outcome())
                + (outcome.summary() == null ? "" : " – " + outcome.summary());
    }

    private static IssueRow issue(ThingView issue, ZoneId zone) {
        var status = issue.facet("status");
        return new IssueRow(
                issue.title(),
                issue.address(),
                issue.details().path("category").asString(""),
                Phrases.plain(issue.value("status").path("status").asString("not known")),
                status.map(FacetView::certain).orElse(false),
                status.map(facet -> Phrases.since(facet, zone)).orElse(null));
    }

    private static Map<String, List<ClaimRow>> claims(List<ThingView> claims) {
        return claims.stream()
                .collect(
                        Collectors.groupingBy(
                                claim -> claim.value("status").path("status").asString("not known"),
                                TreeMap::new,
                                Collectors.mapping(NegotiationPage::claim, Collectors.toList())));
    }

    private static ClaimRow claim(ThingView claim) {
        return new ClaimRow(
                claim.value("wording").path("wording").asString(claim.title()),
                claim.address(),
                Phrases.plain(claim.details().path("polarity").asString("")),
                claim.value("rating").path("rating").asStringOpt().orElse(null));
    }

    private static List<StrikeRow> strikes(NegotiationState state) {
        var parties = titles(things(state, "party"));
        return things(state, "strike").stream()
                .sorted(
                        Comparator.comparing(NegotiationPage::occurred)
                                .reversed()
                                .thenComparing(ThingView::id))
                .limit(STRIKES)
                .map(strike -> strike(strike, parties))
                .toList();
    }

    private static Instant occurred(ThingView strike) {
        return strike.facet("occurrence").map(FacetView::from).orElse(Instant.MIN);
    }

    private static StrikeRow strike(ThingView strike, Map<String, String> parties) {
        var attacker = strike.details().path("attacker").asStringOpt().orElse(null);
        return new StrikeRow(
                strike.title(),
                strike.address(),
                Phrases.time(strike.details().path("occurred")),
                attacker == null ? null : parties.getOrDefault(attacker, attacker),
                strike.facets().keySet().stream()
                        .filter(facet -> facet.startsWith("casualties/"))
                        .map(facet -> casualties(strike.value(facet)))
                        .toList());
    }

    private static String casualties(JsonNode figure) {
        return "%s %s (%s)"
                .formatted(
                        Phrases.estimate(figure.path("count")),
                        figure.path("harm").asString(""),
                        figure.path("population").asString(""));
    }

    private static List<ThingView> things(NegotiationState state, String kind) {
        return state.things().getOrDefault(kind, List.of());
    }

    private static Map<String, String> titles(List<ThingView> things) {
        return things.stream().collect(Collectors.toMap(ThingView::id, ThingView::title));
    }

    private static String named(List<String> ids, Map<String, String> titles) {
        return ids.stream()
                .map(id -> titles.getOrDefault(id, id))
                .collect(Collectors.joining(", "));
    }
}
