package parley.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.command.axon.GivenRecords.GENEVA;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.command.Command;
import parley.command.Refusals;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.meeting.MeetingCommand.AnnounceMeeting;
import parley.command.meeting.MeetingCommand.CancelMeeting;
import parley.command.meeting.MeetingCommand.PostponeMeeting;
import parley.command.meeting.MeetingCommand.RecordMeeting;
import parley.events.meeting.MeetingEvent.MeetingRecorded;
import parley.events.meeting.MeetingFormat;
import parley.events.meeting.MeetingId;
import parley.eventstore.AppendResult;

/** Recording a meeting on a real log, first decided without knowing whether it was announced. */
class CompletionTest {
    private static final MeetingId NEXT = new MeetingId("next");
    private static final Command ANNOUNCE =
            new AnnounceMeeting(
                    NEXT, "Next", null, null, null, List.of(), null, List.of(), List.of(), null,
                    null, List.of(), null, List.of(), List.of());
    private static final Command POSTPONE = new PostponeMeeting(NEXT, null, null, null);
    private static final Command CANCEL = new CancelMeeting(NEXT, null, null);
    private static final Command RECORD =
            new RecordMeeting(
                    NEXT,
                    "Next",
                    MeetingFormat.PRIVATE,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    List.of());

    private final TestCommandSide here = TestCommandSide.open();
    private final TestCommandSide there = here.another();

    @BeforeEach
    void openNegotiation() {
        here.openNegotiation(GENEVA);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void it_creates_a_meeting_that_was_not_announced() {
        assertThat(submit(here, "r1", RECORD).version()).isEqualTo(1);
    }

    @Test
    void it_completes_what_was_announced() {
        submit(here, "r1", ANNOUNCE);
        assertThat(submit(here, "r2", RECORD).version()).isEqualTo(2);
    }

    @Test
    void it_completes_what_another_process_announced_after_all() {
        submit(here, "r1", ANNOUNCE);
        submit(here, "r2", CANCEL);
        submit(there, "r3", POSTPONE);
        assertThat(submit(here, "r4", RECORD).version()).isEqualTo(4);
    }

    @Test
    void a_repeat_gets_the_first_answer() {
        submit(here, "r1", ANNOUNCE);
        var first = submit(here, "r2", RECORD);
        var again = submit(here, "r2", RECORD);
        assertThat(again.repeated()).isTrue();
        assertThat(again.firstPosition()).isEqualTo(first.firstPosition());
    }

    @Test
    void the_version_of_the_announcement_may_be_required() {
        submit(here, "r1", ANNOUNCE);
        var seen = new CommandBuilder(RECORD).as("r2").seenAt(1);
        assertThat(here.submit(seen).version()).isEqualTo(2);
    }

    @Test
    @Refuses(Rule.STALE_VERSION)
    void an_older_version_is_stale() {
        submit(here, "r1", ANNOUNCE);
        submit(here, "r2", POSTPONE);
        assertThat(refused(new CommandBuilder(RECORD).seenAt(1))).isEqualTo(Rule.STALE_VERSION);
    }

    @Test
    @Refuses(Rule.ID_USED)
    void it_is_recorded_once() {
        submit(here, "r1", ANNOUNCE);
        submit(here, "r2", RECORD);
        assertThat(refused(new CommandBuilder(RECORD))).isEqualTo(Rule.ID_USED);
        assertThat(Refusals.of(() -> here.dryRun(new CommandBuilder(RECORD))).rule())
                .isEqualTo(Rule.ID_USED);
    }

    @Test
    void a_dry_run_returns_what_would_complete_it() {
        submit(here, "r1", ANNOUNCE);
        assertThat(here.dryRun(new CommandBuilder(RECORD)).events())
                .singleElement()
                .isInstanceOf(MeetingRecorded.class);
    }

    private static AppendResult submit(TestCommandSide commandSide, String id, Command command) {
        return commandSide.submit(new CommandBuilder(command).as(id));
    }

    private Rule refused(CommandBuilder builder) {
        return Refusals.of(() -> here.submit(builder)).rule();
    }
}
