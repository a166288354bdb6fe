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

/** What is kept of things, while others add to them. */
class StreamRepositoryTest {
    private static final ClaimId REFERENDUM = new ClaimId("referendum");
    private static final Thing CLAIM = Thing.of(GENEVA, REFERENDUM);
    private static final Command DISPUTE = new DisputeClaim(REFERENDUM, "Kyiv does.", null);

    private final TestCommandSide office = TestCommandSide.open();
    private final StreamRepository things =
            new StreamRepository(office.log.reader(), new EventJson());

    @BeforeEach
    void recordTheClaim() {
        office.openNegotiation(GENEVA);
        submit("r1", new RecordClaim(REFERENDUM, "It is near.", Polarity.HOLDS, null, null, null));
        assertThat(things.read(CLAIM).version()).isEqualTo(1);
        submit("r2", DISPUTE);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void what_is_at_hand_is_as_it_was() {
        assertThat(things.atHand(CLAIM).version()).isEqualTo(1);
        assertThat(things.unread(CLAIM).version()).isEqualTo(1);
    }

    @Test
    void what_is_read_is_as_it_is_now() {
        assertThat(things.read(CLAIM).version()).isEqualTo(2);
        assertThat(things.atHand(CLAIM).version()).isEqualTo(2);
    }

    @Test
    void what_is_outdated_is_read_on() {
        things.outdate(CLAIM);
        assertThat(things.atHand(CLAIM).version()).isEqualTo(2);
    }

    @Test
    void what_was_kept_before_a_moment_is_read_on_and_what_was_kept_since_is_not() {
        var moment = things.now();
        assertThat(things.read(CLAIM, moment).version()).isEqualTo(2);
        submit("r3", DISPUTE);
        assertThat(things.read(CLAIM, moment).version()).isEqualTo(2);
    }

    @Test
    void what_is_older_takes_no_newers_place() {
        var older = things.atHand(CLAIM);
        things.read(CLAIM);
        things.keep(CLAIM, older, 0);
        assertThat(things.atHand(CLAIM).version()).isEqualTo(2);
    }

    @Test
    void what_was_not_used_for_longest_makes_room() {
        var other = Thing.of(GENEVA, new ClaimId("other"));
        things.keep(other, things.atHand(CLAIM), 5 << 20);
        things.keep(CLAIM, things.atHand(CLAIM), 5 << 20);
        assertThat(things.unread(other).version()).isZero();
        assertThat(things.unread(CLAIM).version()).isEqualTo(1);
    }

    @Test
    void a_repeat_among_many_leaves_a_thing_as_it_is_on_record() {
        submit("r3", DISPUTE);
        var dictation = office.commands.dictation();
        var repeat = dictation.submit(new CommandBuilder(DISPUTE).as("r2").envelope());
        dictation.awaitOne();
        assertThat(repeat.resultNow().repeated()).isTrue();
        var next = dictation.submit(new CommandBuilder(DISPUTE).as("r4").envelope());
        dictation.awaitOne();
        assertThat(next.resultNow().version()).isEqualTo(4);
        assertThat(submit("r5", DISPUTE).version()).isEqualTo(5);
    }

    private AppendResult submit(String id, Command command) {
        return office.submit(new CommandBuilder(command).as(id));
    }
}
