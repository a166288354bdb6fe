package parley.command.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.command.axon.GivenRecords.GENEVA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.command.Command;
import parley.command.axon.CommandBuilder;
import parley.command.axon.TestCommandSide;
import parley.command.claim.ClaimCommand.DisputeClaim;
import parley.command.claim.ClaimCommand.RecordClaim;
import parley.events.Thing;
import parley.events.claim.ClaimId;
import parley.events.claim.Polarity;
import parley.eventstore.AppendResult;
import parley.json.EventJson;

/** The cache of things while other processes change them. */
class StreamRepositoryTest {
    private static final ClaimId REFERENDUM = new ClaimId("referendum");
    private static final Thing CLAIM = Thing.of(GENEVA, REFERENDUM);
    private static final Command DISPUTE = new DisputeClaim(REFERENDUM, "Kyiv does.", null);

    private final TestCommandSide commandSide = TestCommandSide.open();
    private final StreamRepository things =
            new StreamRepository(commandSide.log.reader(), new EventJson());

    @BeforeEach
    void recordTheClaim() {
        commandSide.openNegotiation(GENEVA);
        submit("r1", new RecordClaim(REFERENDUM, "It is near.", Polarity.HOLDS, null, null, null));
        assertThat(things.read(CLAIM).version()).isEqualTo(1);
        submit("r2", DISPUTE);
    }

    @AfterEach
    void close() {
        commandSide.close();
    }

    @Test
    void a_cached_thing_may_be_outdated() {
        assertThat(things.cachedOrRead(CLAIM).version()).isEqualTo(1);
        assertThat(things.cachedOrNew(CLAIM).version()).isEqualTo(1);
    }

    @Test
    void a_read_returns_the_thing_as_it_is_now() {
        assertThat(things.read(CLAIM).version()).isEqualTo(2);
        assertThat(things.cachedOrRead(CLAIM).version()).isEqualTo(2);
    }

    @Test
    void an_outdated_thing_is_brought_up_to_date() {
        things.invalidate(CLAIM);
        assertThat(things.cachedOrRead(CLAIM).version()).isEqualTo(2);
    }

    @Test
    void a_thing_cached_before_a_generation_is_brought_up_to_date_and_one_cached_since_is_not() {
        var generation = things.nextGeneration();
        assertThat(things.read(CLAIM, generation).version()).isEqualTo(2);
        submit("r3", DISPUTE);
        assertThat(things.read(CLAIM, generation).version()).isEqualTo(2);
    }

    @Test
    void an_older_version_does_not_replace_a_newer_one() {
        var older = things.cachedOrRead(CLAIM);
        things.read(CLAIM);
        things.cache(CLAIM, older, 0);
        assertThat(things.cachedOrRead(CLAIM).version()).isEqualTo(2);
    }

    @Test
    void the_least_recently_used_thing_makes_room() {
        var other = Thing.of(GENEVA, new ClaimId("other"));
        things.cache(other, things.cachedOrRead(CLAIM), 5 << 20);
        things.cache(CLAIM, things.cachedOrRead(CLAIM), 5 << 20);
        assertThat(things.cachedOrNew(other).version()).isZero();
        assertThat(things.cachedOrNew(CLAIM).version()).isEqualTo(1);
    }

    @Test
    void a_repeat_in_a_pipeline_leaves_a_thing_as_it_is_stored() {
        submit("r3", DISPUTE);
        var pipeline = commandSide.commands.pipeline();
        var repeat = pipeline.submit(new CommandBuilder(DISPUTE).as("r2").envelope(), false);
        pipeline.awaitOne();
        assertThat(repeat.resultNow().repeated()).isTrue();
        var next = pipeline.submit(new CommandBuilder(DISPUTE).as("r4").envelope(), false);
        pipeline.awaitOne();
        assertThat(next.resultNow().version()).isEqualTo(4);
        assertThat(submit("r5", DISPUTE).version()).isEqualTo(5);
    }

    private AppendResult submit(String id, Command command) {
        return commandSide.submit(new CommandBuilder(command).as(id));
    }
}
