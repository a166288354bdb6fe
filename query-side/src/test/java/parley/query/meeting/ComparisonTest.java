package parley.query.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.ValidTime;
import parley.query.facet.FacetValue;
import parley.query.meeting.MeetingComparison.Outcome;
import parley.query.meeting.MeetingComparison.Part;
import parley.query.meeting.MeetingComparison.Row;
import parley.query.view.FacetView;
import parley.query.view.FacetView.PossibleView;
import parley.query.view.ThingView;

class ComparisonTest {
    private static final Instant TUESDAY = Instant.parse("2026-02-17T09:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-02-18T09:00:00Z");

    private static final ThingView RUSSIA = party("russia", "Russia");
    private static final ThingView UKRAINE = party("ukraine", "Ukraine");
    private static final ThingView DONBAS =
            thing(
                    "issue",
                    "donbas",
                    "{\"issue\":\"donbas\",\"title\":\"Control of the Donbas\",\"category\":\"core\"}");
    private static final ThingView TALKS =
            meeting(
                    "talks",
                    TUESDAY,
                    "{\"title\":\"Talks\",\"held\":{\"edtf\":\"2026-02-17\"},\"delegations\":[{\"party\":\"russia\"},{\"party\":\"russia\"},{\"party\":\"ukraine\"}]}",
                    Map.of(
                            "outcome/donbas",
                            "{\"outcome\":\"no-agreement\"}",
                            "outcome",
                            "{\"outcome\":\"limited-progress\",\"summary\":\"Difficult.\"}"));

    @Test
    void a_row_tells_who_was_there_and_what_came_of_it_overall_first() {
        var rows = MeetingComparison.of(List.of(TALKS), List.of(RUSSIA, UKRAINE), List.of(DONBAS));

        assertThat(rows)
                .containsExactly(
                        new Row(
                                "talks",
                                "Talks",
                                ValidTime.of("2026-02-17"),
                                true,
                                List.of("Russia", "Ukraine"),
                                List.of(),
                                List.of(
                                        outcome(null, "limited-progress", "Difficult."),
                                        outcome("Control of the Donbas", "no-agreement", null)),
                                List.of()));
    }

    @Test
    void what_is_merely_possible_is_said_of_the_meeting_and_of_each_outcome() {
        var progress = possible("{\"outcome\":\"progress\"}");
        var none = possible("{\"outcome\":\"no-agreement\"}");
        var perhaps =
                view(
                        "meeting",
                        "perhaps",
                        Map.of(
                                "details",
                                        facet(
                                                "{\"meeting\":\"perhaps\",\"title\":\"Perhaps\"}",
                                                null),
                                "schedule", uncertain(possible("{\"schedule\":\"held\"}")),
                                "outcome", uncertain(progress, none)));

        var row = MeetingComparison.of(List.of(perhaps), List.of(), List.of()).getFirst();

        assertThat(row.certain()).isFalse();
        assertThat(row.outcomes())
                .containsExactly(
                        new Outcome(null, "progress", false, List.of("no-agreement"), null));
    }

    private static PossibleView possible(String value) {
        return new PossibleView(
                new FacetValue(value), null, TUESDAY, TUESDAY, "record", 1, null, null, null);
    }

    private static FacetView uncertain(PossibleView... possible) {
        return new FacetView(
                possible[0].value(),
                null,
                false,
                TUESDAY,
                null,
                possible.length,
                List.of(possible));
    }

    private static Outcome outcome(
            @Nullable String issue, String outcome, @Nullable String summary) {
        return new Outcome(issue, outcome, true, List.of(), summary);
    }

    @Test
    void who_was_met_on_the_sidelines_was_consulted_unless_at_the_table() {
        var sidelines =
                meeting(
                        "sidelines",
                        TUESDAY,
                        "{\"title\":\"Aside\",\"delegations\":[{\"party\":\"ukraine\"},{\"party\":\"italy\"}],\"relations\":[{\"type\":\"sideline-of\",\"to\":\"talks\"}]}",
                        Map.of());

        var rows =
                MeetingComparison.of(
                        List.of(TALKS, sidelines), List.of(RUSSIA, UKRAINE), List.of());

        assertThat(rows).extracting(Row::meeting).containsExactly("talks");
        assertThat(rows.getFirst().participants()).containsExactly("Russia", "Ukraine");
        assertThat(rows.getFirst().consulted()).containsExactly("italy");
    }

    @Test
    void sessions_and_private_talks_stand_in_the_row_of_what_they_belong_to() {
        var session =
                meeting(
                        "day-1",
                        TUESDAY,
                        "{\"title\":\"Day 1\",\"relations\":[{\"type\":\"session-of\",\"to\":\"talks\"}]}",
                        Map.of());
        var later =
                meeting(
                        "private",
                        WEDNESDAY,
                        "{\"title\":\"Private\",\"format\":\"private\",\"relations\":[{\"type\":\"follows\",\"to\":\"day-1\"}]}",
                        Map.of("outcome", "{\"outcome\":\"undisclosed\"}"));

        var rows = MeetingComparison.of(List.of(later, session, TALKS), List.of(), List.of());

        assertThat(rows).extracting(Row::meeting).containsExactly("talks");
        assertThat(rows.getFirst().parts())
                .containsExactly(
                        new Part("day-1", "Day 1", true, List.of()),
                        new Part(
                                "private",
                                "Private",
                                true,
                                List.of(outcome(null, "undisclosed", null))));
    }

    @Test
    void a_further_round_that_follows_has_a_row_of_its_own() {
        var further =
                meeting(
                        "further",
                        WEDNESDAY,
                        "{\"title\":\"Further\",\"format\":\"trilateral\",\"relations\":[{\"type\":\"follows\",\"to\":\"talks\"}]}",
                        Map.of());

        assertThat(MeetingComparison.of(List.of(further, TALKS), List.of(), List.of()))
                .extracting(Row::meeting)
                .containsExactly("talks", "further");
    }

    @Test
    void meetings_that_are_sessions_of_each_other_or_of_none_that_is_there_have_rows() {
        var one = session("one", "other");
        var other = session("other", "one");
        var lost = session("lost", "retracted");

        assertThat(MeetingComparison.of(List.of(one, other, lost), List.of(), List.of()))
                .extracting(Row::meeting)
                .containsExactly("lost", "one", "other");
    }

    @Test
    void what_refers_to_a_duplicate_refers_to_its_original() {
        var meeting =
                meeting(
                        "further",
                        WEDNESDAY,
                        "{\"title\":\"Further\",\"delegations\":[{\"party\":\"russia\"},{\"party\":\"rf\"}]}",
                        Map.of("outcome/donbass", "{\"outcome\":\"progress\"}"));

        var rows =
                MeetingComparison.of(
                        List.of(
                                TALKS.withDuplicates(List.of("geneva")),
                                session("day-1", "geneva"),
                                session("day-2", "talks"),
                                meeting),
                        List.of(RUSSIA.withDuplicates(List.of("rf")), UKRAINE),
                        List.of(DONBAS.withDuplicates(List.of("donbass"))));

        assertThat(rows).extracting(Row::meeting).containsExactly("talks", "further");
        assertThat(rows.getFirst().parts())
                .extracting(Part::meeting)
                .containsExactly("day-1", "day-2");
        assertThat(rows.getLast().participants()).containsExactly("Russia");
        assertThat(rows.getLast().outcomes())
                .containsExactly(outcome("Control of the Donbas", "progress", null));
    }

    @Test
    void a_session_of_its_own_duplicate_stands_for_itself_and_keeps_its_parts() {
        var itself = session("talks", "geneva").withDuplicates(List.of("geneva"));

        var rows =
                MeetingComparison.of(
                        List.of(itself, session("day-1", "talks")), List.of(), List.of());

        assertThat(rows).extracting(Row::meeting).containsExactly("talks");
        assertThat(rows.getFirst().parts()).extracting(Part::meeting).containsExactly("day-1");
    }

    private static ThingView session(String id, String of) {
        return meeting(
                id,
                TUESDAY,
                "{\"title\":\"S\",\"relations\":[{\"type\":\"session-of\",\"to\":\"" + of + "\"}]}",
                Map.of());
    }

    @Test
    void a_meeting_of_unknown_beginning_comes_first() {
        var once = meeting("once", null, "{\"title\":\"Once\"}", Map.of());

        assertThat(MeetingComparison.of(List.of(TALKS, once), List.of(), List.of()))
                .extracting(Row::meeting)
                .containsExactly("once", "talks");
    }

    private static ThingView party(String id, String name) {
        var details =
                "{\"party\":\"%s\",\"name\":\"%s\",\"type\":\"state\",\"roles\":[\"principal\"]}"
                        .formatted(id, name);
        return thing("party", id, details);
    }

    private static ThingView thing(String kind, String id, String details) {
        return view(kind, id, Map.of("details", facet(details, null)));
    }

    private static ThingView meeting(
            String id, @Nullable Instant began, String details, Map<String, String> outcomes) {
        var facets = new TreeMap<String, FacetView>();
        facets.put(
                "details",
                facet(details.replaceFirst("\\{", "{\"meeting\":\"" + id + "\","), null));
        facets.put("schedule", facet("{\"schedule\":\"held\"}", began));
        outcomes.forEach((name, outcome) -> facets.put(name, facet(outcome, began)));
        return view("meeting", id, facets);
    }

    private static ThingView view(String kind, String id, Map<String, FacetView> facets) {
        var all = new TreeMap<String, List<FacetView>>();
        facets.forEach((name, facet) -> all.put(name, List.of(facet)));
        return new ThingView(kind, id, "", all);
    }

    private static FacetView facet(String value, @Nullable Instant from) {
        var json = new FacetValue(value);
        var said = new PossibleView(json, null, from, from, "record", 1, null, null, null);
        return new FacetView(json, null, true, from, null, 1, List.of(said));
    }
}
