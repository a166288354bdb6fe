package parley.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.command.axon.GivenRecords.GENEVA;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.command.Command;
import parley.command.Refusals;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.claim.ClaimCommand.DisputeClaim;
import parley.command.claim.ClaimCommand.RecordClaim;
import parley.command.claim.ClaimCommand.ReinstateClaim;
import parley.command.claim.ClaimCommand.RetractClaim;
import parley.events.claim.ClaimId;
import parley.events.claim.Polarity;
import parley.eventstore.AppendResult;

/** Several processes record about the same thing, each with its own, perhaps outdated cache. */
class SeveralCommandSidesTest {
    private static final ClaimId REFERENDUM = new ClaimId("referendum");
    private static final Command DISPUTE = new DisputeClaim(REFERENDUM, "Kyiv does.", null);
    private static final Command TAKE_BACK = new RetractClaim(REFERENDUM, "Taken back.", null);
    private static final Command REINSTATE = new ReinstateClaim(REFERENDUM, "It stands.", null);

    private final TestCommandSide here = TestCommandSide.open();
    private final TestCommandSide there = here.another();

    @BeforeEach
    void recordTheClaim() {
        here.openNegotiation(GENEVA);
        submit(
                here,
                "r1",
                new RecordClaim(REFERENDUM, "It is near.", Polarity.HOLDS, null, null, null));
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void what_another_process_added_is_read_before_deciding_again() {
        submit(here, "r2", DISPUTE);
        submit(there, "r3", DISPUTE);
        assertThat(submit(here, "r4", DISPUTE).version()).isEqualTo(4);
    }

    @Test
    void nothing_is_refused_for_what_another_process_has_changed() {
        submit(here, "r2", TAKE_BACK);
        submit(there, "r3", REINSTATE);
        assertThat(submit(here, "r4", TAKE_BACK).version()).isEqualTo(4);
    }

    @Test
    @Refuses(Rule.CLAIM_ALREADY_RETRACTED)
    void nothing_is_accepted_that_another_process_made_illegal() {
        submit(here, "r2", DISPUTE);
        submit(there, "r3", TAKE_BACK);
        var rejection = Refusals.of(() -> submit(here, "r4", TAKE_BACK));
        assertThat(rejection.rule()).isEqualTo(Rule.CLAIM_ALREADY_RETRACTED);
    }

    @Test
    @Refuses(Rule.VERSION_CONFLICT)
    void a_command_that_is_always_overtaken_is_rejected_in_the_end() {
        try (var impatient = here.impatient()) {
            submit(impatient, "r2", DISPUTE);
            submit(there, "r3", DISPUTE);
            var rejection = Refusals.of(() -> submit(impatient, "r4", DISPUTE));
            assertThat(rejection.rule()).isEqualTo(Rule.VERSION_CONFLICT);
        }
    }

    @Test
    void all_that_is_recorded_at_once_is_on_record_once_in_one_order() throws Exception {
        var recorded = new ArrayList<Future<AppendResult>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                var commandSide = i % 2 == 0 ? here : there;
                var id = "race-" + i;
                recorded.add(callers.submit(() -> submit(commandSide, id, DISPUTE)));
            }
        }
        var versions = new ArrayList<Long>();
        for (var each : recorded) {
            versions.add(each.get().version());
        }
        assertThat(versions).containsExactlyInAnyOrderElementsOf(range(2, 201));
    }

    private static AppendResult submit(TestCommandSide commandSide, String id, Command command) {
        return commandSide.submit(new CommandBuilder(command).as(id));
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
