package parley.query.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueStatus;
import parley.query.standing.Standing.ClassStanding;
import parley.query.standing.Standing.IssueAt;
import parley.query.standing.Standing.Moved;

class StandingTest {
    private static final IssueAt DONBAS_DEADLOCKED =
            new IssueAt("donbas", IssueClass.CORE, IssueStatus.DEADLOCKED, false, true);
    private static final IssueAt GUARANTEES_DISCUSSED =
            new IssueAt("guarantees", IssueClass.CORE, IssueStatus.UNDER_DISCUSSION, false, true);
    private static final IssueAt ENERGY_DEADLOCKED =
            new IssueAt("energy", IssueClass.CORE, IssueStatus.DEADLOCKED, false, false);
    private static final IssueAt PRISONERS_DISCUSSED =
            new IssueAt(
                    "prisoners",
                    IssueClass.HUMANITARIAN,
                    IssueStatus.UNDER_DISCUSSION,
                    false,
                    true);

    @Test
    void it_counts_by_status_within_each_class_and_names_the_least_advanced() {
        var standing =
                Standing.of(
                        List.of(
                                GUARANTEES_DISCUSSED,
                                ENERGY_DEADLOCKED,
                                PRISONERS_DISCUSSED,
                                DONBAS_DEADLOCKED),
                        List.of(),
                        null);

        assertThat(standing.classes().keySet())
                .containsExactly(IssueClass.CORE, IssueClass.HUMANITARIAN);
        assertThat(standing.classes())
                .containsEntry(
                        IssueClass.CORE,
                        new ClassStanding(
                                Map.of(
                                        IssueStatus.UNDER_DISCUSSION,
                                        1L,
                                        IssueStatus.DEADLOCKED,
                                        2L),
                                0,
                                1,
                                IssueStatus.DEADLOCKED,
                                List.of("donbas", "energy")))
                .containsEntry(
                        IssueClass.HUMANITARIAN,
                        new ClassStanding(
                                Map.of(IssueStatus.UNDER_DISCUSSION, 1L),
                                0,
                                0,
                                IssueStatus.UNDER_DISCUSSION,
                                List.of("prisoners")));
    }

    @Test
    void what_changed_since_just_before_the_last_meeting_has_moved() {
        var standing =
                Standing.of(
                        List.of(GUARANTEES_DISCUSSED, PRISONERS_DISCUSSED, DONBAS_DEADLOCKED),
                        List.of(
                                new IssueAt(
                                        "donbas",
                                        IssueClass.CORE,
                                        IssueStatus.UNDER_DISCUSSION,
                                        false,
                                        true),
                                GUARANTEES_DISCUSSED),
                        "geneva-talks");

        assertThat(standing.lastMeeting()).isEqualTo("geneva-talks");
        assertThat(standing.moved())
                .containsExactly(
                        new Moved(
                                "donbas",
                                IssueStatus.UNDER_DISCUSSION,
                                null,
                                IssueStatus.DEADLOCKED,
                                null),
                        new Moved("prisoners", null, null, IssueStatus.UNDER_DISCUSSION, null));
    }

    @Test
    void an_issue_whose_status_has_ended_counts_as_ended_and_under_no_status() {
        var ended = new IssueAt("donbas", IssueClass.CORE, IssueStatus.DEADLOCKED, true, false);

        assertThat(Standing.of(List.of(ended, GUARANTEES_DISCUSSED), List.of(), null).classes())
                .containsEntry(
                        IssueClass.CORE,
                        new ClassStanding(
                                Map.of(IssueStatus.UNDER_DISCUSSION, 1L),
                                1,
                                1,
                                IssueStatus.UNDER_DISCUSSION,
                                List.of("guarantees")));
        assertThat(Standing.of(List.of(ended), List.of(), null).classes())
                .containsEntry(IssueClass.CORE, new ClassStanding(Map.of(), 1, 1, null, List.of()));
    }

    @Test
    void an_issue_whose_status_ended_since_has_moved_and_so_has_one_that_came_up_again() {
        var ended = new IssueAt("donbas", IssueClass.CORE, IssueStatus.DEADLOCKED, true, true);

        assertThat(Standing.of(List.of(ended), List.of(DONBAS_DEADLOCKED), "talks").moved())
                .containsExactly(
                        new Moved(
                                "donbas",
                                IssueStatus.DEADLOCKED,
                                null,
                                IssueStatus.DEADLOCKED,
                                true));
        assertThat(Standing.of(List.of(DONBAS_DEADLOCKED), List.of(ended), "talks").moved())
                .containsExactly(
                        new Moved(
                                "donbas",
                                IssueStatus.DEADLOCKED,
                                true,
                                IssueStatus.DEADLOCKED,
                                null));
        assertThat(Standing.of(List.of(ended), List.of(ended), "talks").moved()).isEmpty();
    }

    @Test
    void before_any_meeting_nothing_has_moved() {
        assertThat(Standing.of(List.of(DONBAS_DEADLOCKED), List.of(), null).moved()).isEmpty();
    }

    @Test
    void without_issues_there_is_no_class() {
        assertThat(Standing.of(List.of(), List.of(), null).classes()).isEmpty();
    }
}
