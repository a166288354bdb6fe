package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.events.ValidTime;
import parley.events.issue.IssueEvent.IssueStatusRecorded;
import parley.events.issue.IssueId;
import parley.events.issue.IssueStatus;
import parley.query.oracle.Oracle.Step;

class WorkedExampleTest {
    private static final IssueId TERRITORY = new IssueId("territory");
    private static final String MONDAY = "2026-02-16T09:00:00Z";
    private static final String TUESDAY = "2026-02-17T09:00:00Z";
    private static final String WEDNESDAY = "2026-02-18T09:00:00Z";
    private static final String THURSDAY = "2026-02-19T09:00:00Z";
    private static final String FRIDAY = "2026-02-20T09:00:00Z";

    private final HandWrittenHistory script =
            new HandWrittenHistory("Europe/Zurich")
                    .recordedAt(MONDAY)
                    .record("monday", status(IssueStatus.DEADLOCKED, "2026-02-01"))
                    .recordedAt(TUESDAY)
                    .record("tuesday", status(IssueStatus.PROGRESS, "2026-02-10"))
                    .recordedAt(WEDNESDAY)
                    .record("wednesday", status(IssueStatus.UNDER_DISCUSSION, "2026-02-05"))
                    .recordedAt(THURSDAY)
                    .correct("tuesday", "thursday", status(IssueStatus.PROGRESS, "2026-02-12"))
                    .recordedAt(FRIDAY)
                    .retract("wednesday");

    @ParameterizedTest(name = "known at {0}: {1}, {2}, {3}, {4}")
    @CsvSource({
        MONDAY + ", deadlocked!, deadlocked!, deadlocked!, deadlocked!",
        TUESDAY + ", deadlocked!, deadlocked!, progress!, progress!",
        WEDNESDAY + ", deadlocked!, under-discussion!, progress!, progress!",
        THURSDAY + ", deadlocked!, under-discussion!, under-discussion!, progress!",
        FRIDAY + ", deadlocked!, deadlocked!, deadlocked!, progress!",
    })
    void the_domains_worked_example_is_answered_as_its_table_says(
            String knownAt, String on3, String on6, String on11, String on13) {
        assertThat(status("2026-02-03", knownAt)).isEqualTo(on3);
        assertThat(status("2026-02-06", knownAt)).isEqualTo(on6);
        assertThat(status("2026-02-11", knownAt)).isEqualTo(on11);
        assertThat(status("2026-02-13", knownAt)).isEqualTo(on13);
    }

    @Test
    void the_domains_worked_example_knows_nothing_of_the_time_before_nor_before_Monday() {
        assertThat(status("2026-01-31", FRIDAY)).isEmpty();
        assertThat(status("2026-02-13", "2026-02-16T08:59:59.999999Z")).isEmpty();
    }

    @Test
    void the_domains_worked_example_has_a_timeline_on_which_each_changes_first_day_is_undecided() {
        var timeline =
                new Oracle(script.history())
                        .timeline(HandWrittenHistory.thing(TERRITORY), "status", new Known.UpTo(2));
        assertThat(timeline)
                .extracting(Step::from)
                .containsExactly(
                        Long.MIN_VALUE,
                        script.micros("2026-02-01T00:00:00"),
                        script.micros("2026-02-01T23:59:59.999999"),
                        script.micros("2026-02-10T00:00:00"),
                        script.micros("2026-02-10T23:59:59.999999"));
        assertThat(timeline)
                .extracting(step -> step.reading().values().size())
                .containsExactly(0, 1, 1, 2, 1);
        assertThat(timeline)
                .extracting(step -> step.reading().certain())
                .containsExactly(false, false, true, false, true);
    }

    private String status(String at, String knownAt) {
        var recorded = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(knownAt));
        return script.read(
                HandWrittenHistory.thing(TERRITORY), "status", at, new Known.By(recorded));
    }

    private static IssueStatusRecorded status(IssueStatus status, String from) {
        return new IssueStatusRecorded(TERRITORY, status, ValidTime.of(from), null, null, null);
    }
}
