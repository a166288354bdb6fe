package parley.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.command.axon.GivenRecords.GENEVA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.command.Command;
import parley.command.Precondition;
import parley.command.Precondition.AtOneOf;
import parley.command.Precondition.IsThere;
import parley.command.Refusals;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.claim.ClaimCommand.DisputeClaim;
import parley.command.claim.ClaimCommand.LinkClaim;
import parley.command.claim.ClaimCommand.RecordClaim;
import parley.command.claim.ClaimCommand.RetractClaim;
import parley.command.correction.RetractRecord;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.claim.ClaimId;
import parley.events.claim.Link;
import parley.events.claim.Link.LinkType;
import parley.events.claim.Polarity;
import parley.events.source.Attribution;
import parley.events.source.SourceId;
import parley.events.source.Stance;
import parley.eventstore.AppendResult;
import parley.eventstore.LogUnavailable;
import parley.json.EventJson;

/** Commands on a real log, and what only the log can reject. */
class CommandGatewayTest {
    private static final ClaimId REFERENDUM = new ClaimId("referendum");
    private static final ClaimId PROPOSAL = new ClaimId("proposal");
    private static final NegotiationId MINSK = new NegotiationId("minsk");
    private static final Command RECORD = record(REFERENDUM);
    private static final Command DISPUTE = new DisputeClaim(REFERENDUM, "Kyiv does.", null);
    private static final List<Precondition> CONDITIONS =
            List.of(new IsThere(), new AtOneOf(Set.of(1L)));
    private static final Command TAKE_BACK = new RetractClaim(REFERENDUM, "Taken back.", null);

    private final TestCommandSide commandSide = TestCommandSide.open();

    @BeforeEach
    void openNegotiation() {
        commandSide.openNegotiation(GENEVA);
    }

    @AfterEach
    void close() {
        commandSide.close();
    }

    @Test
    void an_accepted_command_is_stored() {
        var created = submit("r1", RECORD);
        var changed = submit("r2", DISPUTE);
        assertThat(created.thing()).isEqualTo(Thing.of(GENEVA, REFERENDUM));
        assertThat(created.version()).isEqualTo(1);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.firstPosition()).isEqualTo(created.lastPosition() + 1);
        assertThat(changed.repeated()).isFalse();
    }

    @Test
    void a_correction_is_stored_under_the_first_id() {
        submit("r1", RECORD);
        submit("r2", DISPUTE);
        commandSide.submit(new CommandBuilder(DISPUTE).as("r3").correcting("r2"));
        var stored = commandSide.submit(new CommandBuilder(DISPUTE).as("r4").correcting("r3"));
        var last = commandSide.log.reader().stream(stored.thing(), 3).getFirst();
        assertThat(last.root()).isEqualTo(new RecordId("r2"));
    }

    @Test
    void a_repeated_creation_gets_the_first_result() {
        var first = submit("r1", RECORD);
        assertThat(submit("r1", RECORD)).isEqualTo(repeated(first));
    }

    @Test
    void a_repeat_that_a_rule_refuses_by_now_gets_the_first_answer() {
        submit("r1", RECORD);
        var first = submit("r2", TAKE_BACK);
        assertThat(submit("r2", TAKE_BACK)).isEqualTo(repeated(first));
    }

    @Test
    void after_a_repeat_the_thing_can_be_changed() {
        submit("r1", RECORD);
        submit("r2", DISPUTE);
        submit("r2", DISPUTE);
        assertThat(submit("r3", DISPUTE).version()).isEqualTo(3);
    }

    @Test
    @Refuses(Rule.RECORD_ID_REUSED)
    void an_id_is_not_used_for_another_command() {
        submit("r1", RECORD);
        assertThat(refused(new CommandBuilder(DISPUTE).as("r1"))).isEqualTo(Rule.RECORD_ID_REUSED);
    }

    @Test
    @Refuses(Rule.RECORD_ID_REUSED)
    void nor_for_one_that_would_be_refused_anyway() {
        submit("r1", RECORD);
        submit("r2", TAKE_BACK);
        assertThat(refused(new CommandBuilder(DISPUTE).as("r2"))).isEqualTo(Rule.RECORD_ID_REUSED);
    }

    @Test
    void in_another_negotiation_an_id_is_another_commands() {
        commandSide.openNegotiation(MINSK);
        submit("r1", RECORD);
        var there = commandSide.submit(new CommandBuilder(record(PROPOSAL)).as("r1").in(MINSK));
        assertThat(there.repeated()).isFalse();
        assertThat(there.thing()).isEqualTo(Thing.of(MINSK, PROPOSAL));
        assertThat(commandSide.dryRun(new CommandBuilder(DISPUTE).as("open-minsk")).repeated())
                .isFalse();
    }

    @Test
    void a_record_is_retracted_in_the_negotiation_of_its_retraction() {
        commandSide.openNegotiation(MINSK);
        submit("r1", RECORD);
        commandSide.submit(new CommandBuilder(record(PROPOSAL)).as("r1").in(MINSK));
        var retract = new CommandBuilder(new RetractRecord(new RecordId("r1"), "A mistake."));
        assertThat(commandSide.submit(retract.as("r2").in(MINSK)).thing())
                .isEqualTo(Thing.of(MINSK, PROPOSAL));
        assertThat(submit("r3", DISPUTE).version()).isEqualTo(2);
    }

    @Test
    void in_a_pipeline_too_an_id_is_that_of_its_negotiation() {
        commandSide.openNegotiation(MINSK);
        var pipeline = commandSide.commands.pipeline();
        var retract = new CommandBuilder(new RetractRecord(new RecordId("r1"), "A mistake."));
        var results =
                Stream.of(
                                new CommandBuilder(RECORD).as("r1"),
                                new CommandBuilder(record(PROPOSAL)).as("r1").in(MINSK),
                                retract.as("r2"))
                        .map(command -> pipeline.submit(command.envelope(), false))
                        .toList();
        for (int i = 0; i < results.size(); i++) {
            pipeline.awaitOne();
        }
        assertThat(results)
                .extracting(result -> result.join().thing())
                .containsExactly(
                        Thing.of(GENEVA, REFERENDUM),
                        Thing.of(MINSK, PROPOSAL),
                        Thing.of(GENEVA, REFERENDUM));
    }

    @Test
    @Refuses(Rule.ID_USED)
    void an_id_creates_one_thing() {
        submit("r1", RECORD);
        assertThat(refused(new CommandBuilder(RECORD).as("r2"))).isEqualTo(Rule.ID_USED);
    }

    @Test
    @Refuses(Rule.ID_USED)
    void not_even_when_that_was_retracted() {
        submit("r1", RECORD);
        submit("r2", new RetractRecord(new RecordId("r1"), "A mistake."));
        assertThat(refused(new CommandBuilder(RECORD).as("r3"))).isEqualTo(Rule.ID_USED);
    }

    @Test
    @Refuses(Rule.THING_UNKNOWN)
    void nothing_is_recorded_about_a_missing_thing() {
        assertThat(refused(new CommandBuilder(DISPUTE))).isEqualTo(Rule.THING_UNKNOWN);
    }

    @Test
    @Refuses(Rule.DANGLING_REFERENCE)
    void nothing_is_recorded_in_a_missing_negotiation() {
        var rejection = Refusals.of(() -> commandSide.submit(new CommandBuilder(RECORD).in(MINSK)));
        assertThat(rejection.rule()).isEqualTo(Rule.DANGLING_REFERENCE);
        assertThat(rejection.details())
                .containsEntry("reference", "minsk/negotiation/minsk")
                .containsEntry("standing", "missing");
    }

    @Test
    @Refuses(Rule.DANGLING_REFERENCE)
    void nothing_is_recorded_in_a_retracted_negotiation() {
        submit("r1", RECORD);
        submit("r2", new RetractRecord(new RecordId("open-geneva"), "A mistake."));
        assertThat(refused(new CommandBuilder(DISPUTE))).isEqualTo(Rule.DANGLING_REFERENCE);
    }

    @Test
    @Refuses(Rule.DANGLING_REFERENCE)
    void nothing_rests_on_a_missing_source() {
        var article = Attribution.of(new SourceId("article"), Stance.ASSERTS);
        assertThat(refused(new CommandBuilder(RECORD).by(article)))
                .isEqualTo(Rule.DANGLING_REFERENCE);
    }

    @Test
    @Refuses(Rule.DANGLING_REFERENCE)
    void nothing_is_linked_to_a_retracted_thing() {
        submit("r1", RECORD);
        submit("r2", record(PROPOSAL));
        submit("r3", new RetractRecord(new RecordId("r2"), "A mistake."));
        var rejection = Refusals.of(() -> submit("r4", linkTo(PROPOSAL)));
        assertThat(rejection.details()).containsEntry("standing", "retracted");
    }

    @Test
    @Refuses(Rule.RECORD_UNKNOWN)
    void a_record_is_not_retracted_from_another_negotiation() {
        commandSide.openNegotiation(MINSK);
        submit("r1", RECORD);
        var retract = new RetractRecord(new RecordId("r1"), "A mistake.");
        assertThat(refused(new CommandBuilder(retract).in(MINSK))).isEqualTo(Rule.RECORD_UNKNOWN);
    }

    @Test
    @Refuses(Rule.RECORD_UNKNOWN)
    void a_correction_of_what_is_not_on_record_says_so() {
        commandSide.openNegotiation(MINSK);
        submit("r1", RECORD);
        for (var missing : List.of("r2", "open-minsk")) {
            var correction = new CommandBuilder(RECORD).as("r3").correcting(missing);
            alike(correction, Rule.RECORD_UNKNOWN, null);
            assertThat(Refusals.of(() -> commandSide.submit(correction)).details())
                    .containsEntry("record", missing);
        }
    }

    @Test
    @Refuses(Rule.CORRECTS_NO_RECORD_OF_THIS)
    void a_correction_of_a_record_about_another_thing_says_so() {
        submit("r1", RECORD);
        submit("r2", record(PROPOSAL));
        alike(
                new CommandBuilder(RECORD).as("r3").correcting("r2"),
                Rule.CORRECTS_NO_RECORD_OF_THIS,
                null);
    }

    @Test
    @Refuses(Rule.CORRECTS_NO_RECORD_OF_THIS)
    void a_correction_that_names_a_thing_of_its_own_says_what_the_record_is_about() {
        submit("r1", RECORD);
        for (var command : List.of(record(PROPOSAL), new DisputeClaim(PROPOSAL, "No.", null))) {
            var correction = new CommandBuilder(command).as("r2").correcting("r1");
            alike(correction, Rule.CORRECTS_NO_RECORD_OF_THIS, null);
            assertThat(Refusals.of(() -> commandSide.submit(correction)).details())
                    .containsEntry("corrects", "r1")
                    .containsEntry("about", "geneva/claim/referendum")
                    .containsEntry("thing", "geneva/claim/proposal")
                    .containsEntry(
                            "reason",
                            "r1 is about geneva/claim/referendum, and not about geneva/claim/proposal.");
        }
    }

    @Test
    @Refuses(Rule.TRANSCRIPTION_OUT_OF_ORDER)
    void nothing_is_transcribed_after_what_was_recorded_live() {
        var builder =
                new CommandBuilder(RECORD).transcribedAt(Instant.parse("2026-02-18T00:00:00Z"));
        assertThat(refused(builder)).isEqualTo(Rule.TRANSCRIPTION_OUT_OF_ORDER);
    }

    @Test
    @Refuses(Rule.UNSTORABLE)
    void what_the_database_cannot_hold_is_refused_for_good() {
        var builder = new CommandBuilder(RECORD).as("r1").from("nobody\0");
        var rejection = Refusals.of(() -> commandSide.submit(builder));
        assertThat(rejection.rule()).isEqualTo(Rule.UNSTORABLE);
        assertThat(rejection.details()).containsEntry("record", "r1").containsKey("reason");
    }

    @Test
    void a_log_that_is_closed_may_be_tried_again() {
        commandSide.log.close();
        assertThatThrownBy(() -> submit("r1", RECORD)).isInstanceOf(LogUnavailable.class);
    }

    @Test
    void a_command_that_waits_too_long_may_be_tried_again() {
        submit("r1", RECORD);
        var locks =
                PessimisticLockFactory.builder().acquireAttempts(1).lockAttemptTimeout(1).build();
        var commands = new CommandGateway(commandSide.log, new EventJson(), 1, locks);
        var dispute = new CommandBuilder(DISPUTE).as("r2").envelope();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var others = locks.obtainLock(Thing.of(GENEVA, REFERENDUM).toString())) {
            assertThat(others.isHeld()).isTrue();
            assertThat(callers.submit(() -> commands.submit(dispute)))
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableThat()
                    .withCauseInstanceOf(LogUnavailable.class);
        }
        assertThat(commands.submit(dispute).version()).isEqualTo(2);
    }

    @Test
    @Refuses(Rule.STALE_VERSION)
    void a_condition_does_not_hold_for_a_missing_thing() {
        for (var condition : CONDITIONS) {
            alike(new CommandBuilder(DISPUTE).on(condition), Rule.STALE_VERSION, "0");
            alike(new CommandBuilder(RECORD).on(condition), Rule.STALE_VERSION, "0");
        }
    }

    @Test
    @Refuses(Rule.STALE_VERSION)
    void a_creation_that_requires_another_version_is_stale() {
        submit("r1", RECORD);
        alike(new CommandBuilder(RECORD).seenAt(7), Rule.STALE_VERSION, "1");
    }

    @Test
    @Refuses(Rule.ID_USED)
    void a_creation_that_requires_the_current_version_finds_its_id_used() {
        submit("r1", RECORD);
        for (var condition : CONDITIONS) {
            alike(new CommandBuilder(RECORD).on(condition), Rule.ID_USED, null);
        }
    }

    /** Asserts that submitting is rejected like a dry run. */
    private void alike(CommandBuilder builder, Rule rule, @Nullable String version) {
        var rejection = Refusals.of(() -> commandSide.submit(builder));
        assertThat(rejection).isEqualTo(Refusals.of(() -> commandSide.dryRun(builder)));
        assertThat(rejection.rule()).isEqualTo(rule);
        assertThat(rejection.details().get("version")).isEqualTo(version);
    }

    private AppendResult submit(String id, Command command) {
        return commandSide.submit(new CommandBuilder(command).as(id));
    }

    private Rule refused(CommandBuilder builder) {
        var head = commandSide.log.reader().head();
        var rule = Refusals.of(() -> commandSide.submit(builder)).rule();
        assertThat(commandSide.log.reader().head()).isEqualTo(head);
        return rule;
    }

    private static AppendResult repeated(AppendResult first) {
        return new AppendResult(
                first.record(),
                first.thing(),
                first.version(),
                first.firstPosition(),
                first.lastPosition(),
                first.recordedAt(),
                true);
    }

    private static RecordClaim record(ClaimId claim) {
        return new RecordClaim(claim, "It is near.", Polarity.HOLDS, null, null, null);
    }

    private static LinkClaim linkTo(ClaimId claim) {
        return new LinkClaim(
                REFERENDUM, new Link(LinkType.SUPPORTS, claim, null), "One needs it.", null);
    }
}
