package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.events.issue.IssueStatus.AGREED;
import static parley.events.issue.IssueStatus.DEADLOCKED;
import static parley.events.issue.IssueStatus.PROGRESS;
import static parley.events.issue.IssueStatus.STALLED;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import parley.events.ValidTime;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueId;
import parley.events.issue.IssueStatus;

@DisplayName("Of times known only roughly")
class ImpreciseTimesTest {
    private static final IssueId TERRITORY = new IssueId("territory");

    private final Script script =
            new Script("Europe/Zurich").record("r1", status(DEADLOCKED, "2026-01-15"));

    @Test
    @DisplayName("two changes on one day happened in the order told")
    void sameDay() {
        script.record("r2", status(PROGRESS, "2026-02-10"))
                .record("r3", status(STALLED, "2026-02-10~"));
        assertThat(at("2026-02-09T23:59:59.999999")).isEqualTo("deadlocked!");
        assertThat(at("2026-02-10T00:00:00")).isEqualTo("stalled | progress | deadlocked");
        assertThat(at("2026-02-10T23:59:59.999998")).isEqualTo("stalled | progress | deadlocked");
        assertThat(at("2026-02-10T23:59:59.999999")).isEqualTo("stalled!");
    }

    @Test
    @DisplayName("a correction of the first of two keeps its place before the second")
    void correctionKeepsItsPlace() {
        script.record("r2", status(PROGRESS, "2026-02-10"))
                .record("r3", status(STALLED, "2026-02-10"))
                .correct("r2", "r4", status(AGREED, "2026-02-10"));
        assertThat(at("2026-02-10")).isEqualTo("stalled | agreed | deadlocked");
        assertThat(at("2026-02-11")).isEqualTo("stalled!");
    }

    @Test
    @DisplayName("the same instant, however written, goes to the later record alone")
    void sameInstant() {
        script.record("r2", status(PROGRESS, "2026-02-10T12:00:00"))
                .record("r3", status(STALLED, "2026-02-10T11:00:00Z"));
        assertThat(at("2026-02-10T11:59:59.999999")).isEqualTo("deadlocked!");
        assertThat(at("2026-02-10T12:00:00")).isEqualTo("stalled!");
    }

    @Test
    @DisplayName("a set with the bounds of a month ties with the month")
    void sameBounds() {
        script.record("r2", status(PROGRESS, "[2026-02-01..2026-02-28]"))
                .record("r3", status(STALLED, "2026-02"));
        assertThat(at("2026-02-20")).isEqualTo("stalled | progress | deadlocked");
        assertThat(at("2026-03-01")).isEqualTo("stalled!");
    }

    @Test
    @DisplayName("a month and a day in it never come apart, and the day reads better")
    void overlap() {
        script.record("r2", status(STALLED, "2026-02-10"))
                .record("r3", status(PROGRESS, "2026-02"));
        assertThat(at("2026-02-09")).isEqualTo("progress | deadlocked");
        assertThat(at("2026-02-20")).isEqualTo("stalled | progress");
        assertThat(at("2026-04-01")).isEqualTo("stalled | progress");
    }

    @Test
    @DisplayName("a month gives way to the next one only at that one's close")
    void monthAfterMonth() {
        script.record("r2", status(PROGRESS, "2026-03")).record("r3", status(STALLED, "2026-02"));
        assertThat(at("2026-02-28T23:59:59.999998")).isEqualTo("stalled | deadlocked");
        assertThat(at("2026-02-28T23:59:59.999999")).isEqualTo("stalled!");
        assertThat(at("2026-03-15")).isEqualTo("progress | stalled");
        assertThat(at("2026-03-31T23:59:59.999999")).isEqualTo("progress!");
    }

    @Test
    @DisplayName(
            "an instant at the very close of a day comes after that day, whichever was told last")
    void instantAtTheClose() {
        script.record("r2", status(PROGRESS, "2026-02-10T23:59:59.999999"))
                .record("r3", status(STALLED, "2026-02-10"));
        assertThat(at("2026-02-10")).isEqualTo("stalled | deadlocked");
        assertThat(at("2026-02-10T23:59:59.999999")).isEqualTo("progress!");
    }

    @Test
    @DisplayName("an end uncovers what lay beneath, on its own day perhaps")
    void end() {
        script.record("r2", status(AGREED, "2026-02-05", "2026-02-08"));
        assertThat(at("2026-02-07T23:59:59.999999")).isEqualTo("agreed!");
        assertThat(at("2026-02-08T00:00:00")).isEqualTo("agreed | deadlocked");
        assertThat(at("2026-02-08T23:59:59.999999")).isEqualTo("deadlocked!");
    }

    @Test
    @DisplayName("what began and ended on one day is possible on that day, and never certain")
    void endOnTheSameDay() {
        script.record("r2", status(AGREED, "2026-02-05", "2026-02-05"));
        assertThat(at("2026-02-04")).isEqualTo("deadlocked!");
        assertThat(at("2026-02-05")).isEqualTo("agreed | deadlocked");
        assertThat(at("2026-02-05T23:59:59.999999")).isEqualTo("deadlocked!");
    }

    @Test
    @DisplayName("an interval is read as from its beginning, be it open or unknown")
    void intervals() {
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
    @DisplayName("a day on which the clocks go forward has 23 hours")
    void clockChange() {
        script.record("r2", status(PROGRESS, "2026-03-29"));
        var dawn = script.micros("2026-03-29T00:00:00");
        var dusk = script.micros("2026-03-29T23:59:59.999999");
        assertThat(dusk - dawn + 1).isEqualTo(23 * 3_600_000_000L);
        assertThat(at("2026-03-28T23:59:59.999999")).isEqualTo("deadlocked!");
        assertThat(at("2026-03-29T00:00:00")).isEqualTo("progress | deadlocked");
        assertThat(at("2026-03-29T23:59:59.999999")).isEqualTo("progress!");
    }

    private String at(String at) {
        return script.read(Script.thing(TERRITORY), "status", at);
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
