package parley.query.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.issue.IssueStatus;
import parley.query.asof.TimeParameters;
import parley.query.facet.FacetValue;
import parley.query.standing.Standing.Moved;
import parley.query.view.FacetView;
import parley.query.view.FacetView.PossibleView;
import parley.query.view.ThingView;

class StandingsTest {
    private static final Instant TUESDAY = Instant.parse("2026-02-17T00:00:00Z");
    private static final Instant TUESDAY_ENDS = Instant.parse("2026-02-17T23:59:59.999999Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-02-18T00:00:00Z");
    private static final Instant WEDNESDAY_ENDS = Instant.parse("2026-02-18T23:59:59.999999Z");
    private static final ThingView TALKS = meeting("talks", TUESDAY, TUESDAY_ENDS, "trilateral");
    private static final ThingView DEADLOCKED = issue("donbas", "deadlocked");
    private static final ThingView RAISED = issue("donbas", "raised");

    private final List<Long> requestedMoments = new ArrayList<>();

    @Test
    void what_moved_on_the_day_of_the_meeting_has_moved_since_just_before_it() {
        var standing = standing(List.of(TALKS));

        assertThat(requestedMoments).containsExactly(TimeParameters.micros(TUESDAY) - 1);
        assertThat(standing.moved())
                .containsExactly(
                        new Moved(
                                "donbas", IssueStatus.RAISED, null, IssueStatus.DEADLOCKED, null));
    }

    @Test
    void what_belongs_to_a_meeting_is_not_the_last_one() {
        var session = related("session", "trilateral", "session-of");
        var consultation = related("consultation", "sideline-consultation", "sideline-of");
        var talk = related("talk", "private", "follows");

        var standing = standing(List.of(talk, TALKS, session, consultation));

        assertThat(standing.lastMeeting()).isEqualTo("talks");
        assertThat(requestedMoments).containsExactly(TimeParameters.micros(TUESDAY) - 1);
    }

    @Test
    void a_round_that_follows_is_a_meeting_of_its_own() {
        assertThat(standing(List.of(related("round", "trilateral", "follows"), TALKS)))
                .extracting(Standing::lastMeeting)
                .isEqualTo("round");
    }

    @Test
    void a_meeting_that_may_have_begun_ever_is_not_the_last_one() {
        var once = meeting("once", null, WEDNESDAY_ENDS, "trilateral");

        assertThat(standing(List.of(once, TALKS)).lastMeeting()).isEqualTo("talks");
        assertThat(standing(List.of(once)).lastMeeting()).isNull();
    }

    @Test
    void an_issue_of_which_no_status_is_told_is_not_counted() {
        var bare =
                view(
                        "issue",
                        "bare",
                        Map.of(
                                "details",
                                "{\"issue\":\"donbas\",\"title\":\"Donbas\",\"category\":\"core\"}"),
                        null,
                        null);

        assertThat(Standings.of(List.of(bare), List.of(), _ -> List.of()).classes()).isEmpty();
    }

    private Standing standing(List<ThingView> meetings) {
        return Standings.of(
                List.of(DEADLOCKED),
                meetings,
                moment -> {
                    requestedMoments.add(moment);
                    return List.of(RAISED);
                });
    }

    private static ThingView issue(String id, String status) {
        return view(
                "issue",
                id,
                Map.of(
                        "details",
                        "{\"issue\":\"donbas\",\"title\":\"Donbas\",\"category\":\"core\"}",
                        "status",
                        "{\"status\":\"" + status + "\"}"),
                TUESDAY,
                TUESDAY_ENDS);
    }

    private static ThingView meeting(
            String id, @Nullable Instant earliest, Instant latest, String format) {
        var details =
                "{\"meeting\":\"talks\",\"title\":\"Talks\",\"format\":\"%s\"}".formatted(format);
        return meetingOf(id, details, earliest, latest);
    }

    private static ThingView related(String id, String format, String relation) {
        var details =
                "{\"meeting\":\"talks\",\"title\":\"Talks\",\"format\":\"%s\",\"relations\":[{\"type\":\"%s\",\"to\":\"talks\"}]}"
                        .formatted(format, relation);
        return meetingOf(id, details, WEDNESDAY, WEDNESDAY_ENDS);
    }

    private static ThingView meetingOf(
            String id, String details, @Nullable Instant earliest, Instant latest) {
        var facets = Map.of("details", details, "schedule", "{\"schedule\":\"held\"}");
        return view("meeting", id, facets, earliest, latest);
    }

    /** Returns a thing with readings from the latest possible beginning on. */
    private static ThingView view(
            String kind,
            String id,
            Map<String, String> facets,
            @Nullable Instant earliest,
            @Nullable Instant latest) {
        var views = new TreeMap<String, List<FacetView>>();
        facets.forEach((name, value) -> {
            var json = new FacetValue(value);
            var possible =
                    new PossibleView(json, null, earliest, latest, "record", 1, null, null, null);
            var view = new FacetView(json, null, true, latest, null, 1, List.of(possible));
            views.put(name, List.of(view));
        });
        return new ThingView(kind, id, "", views);
    }
}
