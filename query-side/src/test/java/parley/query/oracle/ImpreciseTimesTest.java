package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.events.issue.IssueStatus.AGREED;
import static parley.events.issue.IssueStatus.DEADLOCKED;
import static parley.events.issue.IssueStatus.PROGRESS;
import static parley.events.issue.IssueStatus.STALLED;
import static parley.events.place.PlaceState.NOT_OPERATING;
import static parley.events.place.PlaceState.OPERATING;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.ValidTime;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueId;
import parley.events.issue.IssueStatus;
import parley.events.place.PlaceEvent.PlaceStateRecorded;
import parley.events.place.PlaceId;
import parley.events.place.PlaceState;

class ImpreciseTimesTest {
    private static final IssueId TERRITORY = new IssueId("territory");
    private static final PlaceId PLANT = new PlaceId("plant");

    private final HandWrittenHistory script =
            new HandWrittenHistory("Europe/Zurich").record("r1", status(DEADLOCKED, "2026-01-15"));

    @Test
    void of_times_known_only_roughly_two_changes_on_one_day_happened_in_the_order_told() {
        script.record("r2", status(PROGRESS, "2026-02-10"))
                .record("r3", status(STALLED, "2026-02-10~"));
        assertThat(at("2026-02-09T23:59:59.999999")).isEqualTo("deadlocked!");
        assertThat(at("2026-02-10T00:00:00")).isEqualTo("stalled | progress | deadlocked");
        assertThat(at("2026-02-10T23:59:59.999998")).isEqualTo("stalled | progress | deadlocked");
        assertThat(at("2026-02-10T23:59:59.999999")).isEqualTo("stalled!");
    }

    @Test
    void
            of_times_known_only_roughly_a_correction_of_the_first_of_two_keeps_its_place_before_the_second() {
        script.record("r2", status(PROGRESS, "2026-02-10"))
                .record("r3", status(STALLED, "2026-02-10"))
                .correct("r2", "r4", status(AGREED, "2026-02-10"));
        assertThat(at("2026-02-10")).isEqualTo("stalled | agreed | deadlocked");
        assertThat(at("2026-02-11")).isEqualTo("stalled!");
    }

    @Test
    void
            of_times_known_only_roughly_the_same_instant_however_written_goes_to_the_later_record_alone() {
        script.record("r2", status(PROGRESS, "2026-02-10T12:00:00"))
                .record("r3", status(STALLED, "2026-02-10T11:00:00Z"));
        assertThat(at("2026-02-10T11:59:59.999999")).isEqualTo("deadlocked!");
        assertThat(at("2026-02-10T12:00:00")).isEqualTo("stalled!");
    }

    @Test
    void of_times_known_only_roughly_a_set_with_the_bounds_of_a_month_ties_with_the_month() {
        script.record("r2", status(PROGRESS, "[2026-02-01..2026-02-28]"))
                .record("r3", status(STALLED, "2026-02"));
        assertThat(at("2026-02-20")).isEqualTo("stalled | progress | deadlocked");
        assertThat(at("2026-03-01")).isEqualTo("stalled!");
    }

    @Test
    void
            of_times_known_only_roughly_a_month_and_a_day_in_it_never_come_apart_and_the_day_reads_better() {
        script.record("r2", status(STALLED, "2026-02-10"))
                .record("r3", status(PROGRESS, "2026-02"));
        assertThat(at("2026-02-09")).isEqualTo("progress | deadlocked");
        assertThat(at("2026-02-20")).isEqualTo("stalled | progress");
        assertThat(at("2026-04-01")).isEqualTo("stalled | progress");
    }

    @Test
    void of_times_known_only_roughly_a_month_gives_way_to_the_next_one_only_at_that_ones_close() {
        script.record("r2", status(PROGRESS, "2026-03")).record("r3", status(STALLED, "2026-02"));
        assertThat(at("2026-02-28T23:59:59.999998")).isEqualTo("stalled | deadlocked");
        assertThat(at("2026-02-28T23:59:59.999999")).isEqualTo("stalled!");
        assertThat(at("2026-03-15")).isEqualTo("progress | stalled");
        assertThat(at("2026-03-31T23:59:59.999999")).isEqualTo("progress!");
    }

    @Test
    void an_instant_at_the_very_close_of_a_day_comes_after_that_day_whichever_was_told_last() {
        script.record("r2", status(PROGRESS, "2026-02-10T23:59:59.999999"))
                .record("r3", status(STALLED, "2026-02-10"));
        assertThat(at("2026-02-10")).isEqualTo("stalled | deadlocked");
        assertThat(at("2026-02-10T23:59:59.999999")).isEqualTo("progress!");
    }

    @Test
    void of_times_known_only_roughly_a_status_ends_on_its_own_day_perhaps_and_uncovers_nothing() {
        script.record("r2", status(AGREED, "2026-02-05", "2026-02-08"));
        assertThat(at("2026-02-07T23:59:59.999999")).isEqualTo("agreed!");
        assertThat(at("2026-02-08T00:00:00")).isEqualTo("agreed | ended(agreed)");
        assertThat(at("2026-02-08T23:59:59.999999")).isEqualTo("ended(agreed)!");
    }

    @Test
    void of_times_known_only_roughly_the_end_of_a_state_uncovers_what_lay_beneath_perhaps() {
        script.record("r2", state(OPERATING, "2026-01-15", null))
                .record("r3", state(NOT_OPERATING, "2026-02-05", "2026-02-08"));

        assertThat(stateAt("2026-02-07T23:59:59.999999")).isEqualTo("not-operating!");
        assertThat(stateAt("2026-02-08T00:00:00")).isEqualTo("not-operating | operating");
        assertThat(stateAt("2026-02-08T23:59:59.999999")).isEqualTo("operating!");
    }

    @Test
    void what_ended_within_the_bounds_of_its_beginning_has_begun_by_then() {
        script.record("r2", status(AGREED, "2026-02", "2026-02-12"));

        assertThat(at("2026-02-11")).isEqualTo("agreed | deadlocked");
        assertThat(at("2026-02-12T00:00:00")).isEqualTo("agreed | ended(agreed) | deadlocked");
        assertThat(at("2026-02-12T23:59:59.999999")).isEqualTo("ended(agreed)!");
    }

    @Test
    void what_may_have_begun_before_or_after_another_ended_leaves_both_possible() {
        script.record("r2", status(STALLED, "2026-02"))
                .record("r3", status(PROGRESS, "2026-02-10", "2026-02-12"));

        assertThat(at("2026-02-11")).isEqualTo("progress | stalled");
        assertThat(at("2026-03-05")).isEqualTo("ended(progress) | stalled");
    }

    @Test
    void of_times_known_only_roughly_a_season_lasts_until_each_of_its_usual_meanings_has_ended() {
        script.record("r2", status(PROGRESS, "2026-21"));
        assertThat(at("2026-02-28T23:59:59.999999")).isEqualTo("deadlocked!");
        assertThat(at("2026-03-01T00:00:00")).isEqualTo("progress | deadlocked");
        assertThat(at("2026-04-15")).isEqualTo("progress | deadlocked");
        assertThat(at("2026-06-21T23:59:59.999999")).isEqualTo("progress!");
    }

    @Test
    void what_began_and_ended_on_one_day_is_possible_on_that_day_and_never_certain() {
        script.record("r2", status(AGREED, "2026-02-05", "2026-02-05"));
        assertThat(at("2026-02-04")).isEqualTo("deadlocked!");
        assertThat(at("2026-02-05")).isEqualTo("agreed | ended(agreed) | deadlocked");
        assertThat(at("2026-02-05T23:59:59.999999")).isEqualTo("ended(agreed)!");
    }

    @Test
    void
            of_times_known_only_roughly_an_interval_is_read_as_from_its_beginning_be_it_open_or_unknown() {
        script.record("r2", status(PROGRESS, "2026-02-05/2026-02-06"));
        assertThat(at("2026-03-01")).isEqualTo("progress!");
        script.record("r3", status(STALLED, "/2026-02-07"));
        assertThat(at("2026-01-01")).isEqualTo("stalled");
        assertThat(at("2026-02-03")).isEqualTo("deadlocked | stalled");
        assertThat(at("2026-03-01")).isEqualTo("progress | stalled");
        script.record("r4", status(AGREED, "../2026-02-08"));
        assertThat(at("2026-01-01")).isEqualTo("agreed | stalled");
        assertThat(at("2026-03-01")).isEqualTo("progress | stalled");
    }

    @Test
    void of_times_known_only_roughly_a_day_on_which_the_clocks_go_forward_has_23_hours() {
        script.record("r2", status(PROGRESS, "2026-03-29"));
        var dawn = script.micros("2026-03-29T00:00:00");
        var dusk = script.micros("2026-03-29T23:59:59.999999");
        assertThat(dusk - dawn + 1).isEqualTo(23 * 3_600_000_000L);
        assertThat(at("2026-03-28T23:59:59.999999")).isEqualTo("deadlocked!");
        assertThat(at("2026-03-29T00:00:00")).isEqualTo("progress | deadlocked");
        assertThat(at("2026-03-29T23:59:59.999999")).isEqualTo("progress!");
    }

    private String at(String at) {
        return script.read(HandWrittenHistory.thing(TERRITORY), "status", at);
    }

    private String stateAt(String at) {
        return script.read(HandWrittenHistory.thing(PLANT), "state", at);
    }

    private static PlaceStateRecorded state(PlaceState state, String from, @Nullable String until) {
        return new PlaceStateRecorded(
                PLANT,
                state,
                null,
                null,
                ValidTime.of(from),
                until == null ? null : ValidTime.of(until));
    }

    private static IssueStatusRecorded status(IssueStatus status, String from) {
        return status(status, from, null);
    }

    private static IssueStatusRecorded status(
            IssueStatus status, String from, @Nullable String until) {
        var end = until == null ? null : ValidTime.of(until);
        return new IssueStatusRecorded(TERRITORY, status, ValidTime.of(from), end, null, null);
    }
}
