package parley.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.command.axon.GivenRecords.GENEVA;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.command.Command;
import parley.command.CommandRejected;
import parley.command.Refusals;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.correction.RetractRecord;
import parley.command.duplicate.MarkDuplicate;
import parley.command.issue.IssueCommand.RaiseIssue;
import parley.events.RecordId;
import parley.events.ThingRef;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueId;

/** Duplicates on a real log, where both things are decided on. */
class DuplicatesTest {
    private final TestCommandSide here = TestCommandSide.open();
    private final TestCommandSide there = here.another();

    @BeforeEach
    void raiseTheIssues() {
        here.openNegotiation(GENEVA);
        for (var id : List.of("a", "b", "c")) {
            submit(
                    id,
                    new RaiseIssue(
                            new IssueId(id),
                            "Title",
                            IssueClass.CORE,
                            null,
                            List.of(),
                            null,
                            null));
        }
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void a_thing_is_marked_and_unmarked_and_marked_otherwise() {
        submit("ab", mark("a", "b"));
        submit("not", new RetractRecord(new RecordId("ab"), "They differ."));
        submit("ba", mark("b", "a"));
        assertThat(here.log.reader().head()).isEqualTo(7);
    }

    @Test
    @Refuses(Rule.DUPLICATE_OF_DUPLICATE)
    void none_points_to_a_duplicate() {
        submit("ab", mark("a", "b"));
        assertThat(refused(mark("c", "a"))).isEqualTo(Rule.DUPLICATE_OF_DUPLICATE);
        assertThat(Refusals.of(() -> here.dryRun(new CommandBuilder(mark("b", "a")))).rule())
                .isEqualTo(Rule.DUPLICATE_OF_DUPLICATE);
    }

    @Test
    @Refuses(Rule.DANGLING_REFERENCE)
    void none_points_to_what_is_not_there_or_was_retracted() {
        assertThat(refused(mark("a", "nowhere"))).isEqualTo(Rule.DANGLING_REFERENCE);
        submit("not", new RetractRecord(new RecordId("b"), "A mistake."));
        assertThat(refused(mark("a", "b"))).isEqualTo(Rule.DANGLING_REFERENCE);
    }

    @Test
    @Refuses(Rule.THING_UNKNOWN)
    void what_is_not_there_is_no_duplicate() {
        assertThat(refused(mark("nowhere", "a"))).isEqualTo(Rule.THING_UNKNOWN);
    }

    @Test
    void of_two_things_marked_as_each_other_at_once_only_one_is() throws Exception {
        for (int i = 0; i < 20; i++) {
            var marks = List.of("ab-" + i, "ba-" + i);
            var done = atOnce(marks.getFirst(), marks.getLast());
            assertThat(done).hasSize(1);
            submit("undo-" + i, new RetractRecord(new RecordId(done.getFirst()), "Again."));
        }
    }

    /** Returns the ids of those that were accepted. */
    private List<String> atOnce(String ab, String ba) throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = callers.submit(attempt(here, ab, mark("a", "b")));
            var second = callers.submit(attempt(there, ba, mark("b", "a")));
            var done = new ArrayList<String>();
            if (first.get()) {
                done.add(ab);
            }
            if (second.get()) {
                done.add(ba);
            }
            return done;
        }
    }

    private static Callable<Boolean> attempt(
            TestCommandSide commandSide, String id, Command command) {
        return () -> {
            try {
                commandSide.submit(new CommandBuilder(command).as(id));
                return true;
            } catch (CommandRejected refused) {
                assertThat(refused.rejection().rule()).isEqualTo(Rule.DUPLICATE_OF_DUPLICATE);
                return false;
            }
        };
    }

    private void submit(String id, Command command) {
        here.submit(new CommandBuilder(command).as(id));
    }

    private Rule refused(Command command) {
        return Refusals.of(() -> here.submit(new CommandBuilder(command))).rule();
    }

    private static MarkDuplicate mark(String duplicate, String original) {
        return new MarkDuplicate(
                ThingRef.of(new IssueId(duplicate)), ThingRef.of(new IssueId(original)), null);
    }
}
