package parley.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.command.axon.GivenRecords.FRIDAY_NOON;
import static parley.command.axon.GivenRecords.GENEVA;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.command.Command;
import parley.command.Refusals;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.claim.ClaimCommand.DisputeClaim;
import parley.command.claim.ClaimCommand.RecordClaim;
import parley.events.ValidTime;
import parley.events.claim.ClaimId;
import parley.events.claim.Polarity;

/**
 * A node whose clock is an hour behind the last appended time of the log: its commands arrive at
 * noon.
 */
class DecisionClockTest {
    private static final ClaimId REFERENDUM = new ClaimId("referendum");
    private static final Instant ONE_O_CLOCK = FRIDAY_NOON.plus(Duration.ofHours(1));
    private static final Command DISPUTED_BY_NOW = disputed("2026-02-20T11:30:00Z");
    private static final Command RECORD =
            new RecordClaim(REFERENDUM, "It is near.", Polarity.HOLDS, null, null, null);

    private final TestCommandSide commandSide = TestCommandSide.openAt(ONE_O_CLOCK);

    @BeforeEach
    void recordTheClaim() {
        commandSide.openNegotiation(GENEVA);
    }

    @AfterEach
    void close() {
        commandSide.close();
    }

    @Test
    void what_has_begun_by_the_logs_time_is_not_to_come() {
        commandSide.submit(new CommandBuilder(RECORD).as("r1"));
        assertThat(commandSide.dryRun(new CommandBuilder(DISPUTED_BY_NOW)).events()).hasSize(1);
        assertThat(commandSide.submit(new CommandBuilder(DISPUTED_BY_NOW)).version()).isEqualTo(2);
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void what_begins_after_the_logs_time_is() {
        commandSide.submit(new CommandBuilder(RECORD).as("r1"));
        var rejection =
                Refusals.of(() ->
                        commandSide.submit(new CommandBuilder(disputed("2026-02-20T12:00:01Z"))));
        assertThat(rejection.rule()).isEqualTo(Rule.VALID_TIME_TO_COME);
        assertThat(rejection.details())
                .hasEntrySatisfying(
                        "recordedAt",
                        present -> assertThat(Instant.parse(present)).isAfter(ONE_O_CLOCK));
    }

    private static Command disputed(String from) {
        return new DisputeClaim(REFERENDUM, "Kyiv does.", ValidTime.of(from));
    }
}
