package parley.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.command.axon.GivenRecords.GENEVA;
import static parley.command.axon.GivenRecords.ZURICH;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.command.Command;
import parley.command.Refusals;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.claim.ClaimCommand.DisputeClaim;
import parley.command.claim.ClaimCommand.LinkClaim;
import parley.command.claim.ClaimCommand.RecordClaim;
import parley.command.claim.ClaimCommand.RetractClaim;
import parley.command.correction.RetractRecord;
import parley.command.handling.Consequences;
import parley.command.handling.Consequences.Affected;
import parley.command.handling.DryRunResult;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.claim.ClaimEvent.ClaimDisputed;
import parley.events.claim.ClaimEvent.ClaimLinked;
import parley.events.claim.ClaimEvent.ClaimRecorded;
import parley.events.claim.ClaimId;
import parley.events.claim.Link;
import parley.events.claim.Link.LinkType;
import parley.events.claim.Polarity;

class DryRunTest {
    private static final ClaimId REFERENDUM = new ClaimId("referendum");
    private static final ClaimId PROPOSAL = new ClaimId("proposal");
    private static final NegotiationId MINSK = new NegotiationId("minsk");
    private static final Command DISPUTE = new DisputeClaim(REFERENDUM, "Kyiv does.", null);
    private static final Instant IN_1991 = Instant.parse("1991-06-01T12:00:00Z");
    private static final ClaimDisputed DISPUTED = new ClaimDisputed(REFERENDUM, "Kyiv does.", null);

    private final TestCommandSide commandSide = TestCommandSide.open();

    @BeforeEach
    void recordTheClaim() {
        commandSide.openNegotiation(GENEVA);
        submit("r1", record(REFERENDUM));
        submit("r2", record(PROPOSAL));
    }

    @AfterEach
    void close() {
        commandSide.close();
    }

    @Test
    void a_dry_run_returns_what_would_be_recorded_and_records_nothing() {
        var head = commandSide.log.reader().head();
        var another = new ClaimId("another");
        assertThat(commandSide.dryRun(new CommandBuilder(DISPUTE)).events())
                .containsExactly(DISPUTED);
        assertThat(commandSide.dryRun(new CommandBuilder(record(another))).events())
                .containsExactly(
                        new ClaimRecorded(
                                another, "It is near.", Polarity.HOLDS, null, null, null));
        assertThat(commandSide.log.reader().head()).isEqualTo(head);
    }

    @Test
    void a_dry_run_of_a_correction_is_judged_in_its_place() {
        submit("r3", DISPUTE);
        submit("r4", new RetractClaim(REFERENDUM, "Taken back.", null));
        assertThat(commandSide.dryRun(new CommandBuilder(DISPUTE).correcting("r3")).events())
                .containsExactly(DISPUTED);
    }

    @Test
    void a_dry_run_of_a_repeat_returns_what_was_recorded() {
        submit("r3", DISPUTE);
        assertThat(commandSide.dryRun(new CommandBuilder(DISPUTE).as("r3")))
                .isEqualTo(new DryRunResult(List.of(DISPUTED), true, null));
    }

    @Test
    void a_dry_run_refers_to_what_stands() {
        var link = new Link(LinkType.SUPPORTS, null, new RecordId("r2"));
        assertThat(commandSide.dryRun(new CommandBuilder(link(link))).events())
                .containsExactly(new ClaimLinked(REFERENDUM, link, "So it is.", null));
    }

    @Test
    void a_dry_run_of_a_retraction_tells_what_would_fall_and_what_rests_on_it() {
        submit("r3", link(new Link(LinkType.SUPPORTS, null, new RecordId("r2"))));
        submit("r4", new DisputeClaim(PROPOSAL, "Kyiv does.", null));
        submit("r5", link(new Link(LinkType.SUPPORTS, PROPOSAL, null)));
        submit("r6", link(new Link(LinkType.CONTRADICTS, PROPOSAL, null)));
        submit("r7", retract("r6"));

        assertThat(consequences(retract("r2")))
                .isEqualTo(
                        new Consequences(
                                affected(thing(PROPOSAL), "r2", "r4"),
                                affected(null),
                                affected(null, "r3", "r5")));
        assertThat(consequences(retract("r4")))
                .isEqualTo(new Consequences(affected(null, "r4"), affected(null), affected(null)));
    }

    @Test
    void a_dry_run_of_a_retracted_retraction_tells_what_would_return() {
        submit("r3", DISPUTE);
        submit("r4", retract("r3"));
        submit("r5", retract("r1"));

        assertThat(consequences(retract("r5")))
                .isEqualTo(
                        new Consequences(
                                affected(null), affected(thing(REFERENDUM), "r1"), affected(null)));

        submit("r6", retract("r5"));
        assertThat(consequences(retract("r4")))
                .isEqualTo(new Consequences(affected(null), affected(null, "r3"), affected(null)));
    }

    private @Nullable Consequences consequences(RetractRecord retract) {
        return commandSide.dryRun(new CommandBuilder(retract)).consequences();
    }

    private static RetractRecord retract(String record) {
        return new RetractRecord(new RecordId(record), "A mistake.");
    }

    private static Thing thing(ClaimId claim) {
        return Thing.of(GENEVA, claim);
    }

    private static Affected affected(@Nullable Thing thing, String... records) {
        return new Affected(thing, Stream.of(records).map(RecordId::new).toList(), false);
    }

    @Test
    @Refuses(Rule.RECORD_ID_REUSED)
    void a_dry_run_is_refused_for_an_id_that_was_used() {
        assertThat(refused(new CommandBuilder(DISPUTE).as("r1"))).isEqualTo(Rule.RECORD_ID_REUSED);
    }

    @Test
    @Refuses(Rule.ID_USED)
    void a_dry_run_is_refused_for_a_thing_that_is_there() {
        assertThat(refused(new CommandBuilder(record(REFERENDUM)))).isEqualTo(Rule.ID_USED);
    }

    @Test
    @Refuses(Rule.THING_UNKNOWN)
    void a_dry_run_is_refused_for_a_thing_that_is_not_there() {
        var unknown = new DisputeClaim(new ClaimId("unknown"), "Kyiv does.", null);
        assertThat(refused(new CommandBuilder(unknown))).isEqualTo(Rule.THING_UNKNOWN);
    }

    @Test
    @Refuses(Rule.DANGLING_REFERENCE)
    void a_dry_run_is_refused_for_a_reference_to_nothing() {
        var unknown = new Link(LinkType.SUPPORTS, new ClaimId("unknown"), null);
        assertThat(refused(new CommandBuilder(link(unknown)))).isEqualTo(Rule.DANGLING_REFERENCE);
    }

    @Test
    @Refuses(Rule.DANGLING_REFERENCE)
    void a_dry_run_is_refused_for_a_reference_to_a_retracted_thing() {
        submit("r3", new RetractRecord(new RecordId("r2"), "A mistake."));
        var retracted = new Link(LinkType.SUPPORTS, PROPOSAL, null);
        assertThat(refused(new CommandBuilder(link(retracted)))).isEqualTo(Rule.DANGLING_REFERENCE);
    }

    @Test
    @Refuses(Rule.DANGLING_REFERENCE)
    void a_dry_run_is_refused_for_a_reference_to_a_retracted_record() {
        submit("r3", new RetractRecord(new RecordId("r2"), "A mistake."));
        var retracted = new Link(LinkType.SUPPORTS, null, new RecordId("r2"));
        assertThat(refused(new CommandBuilder(link(retracted)))).isEqualTo(Rule.DANGLING_REFERENCE);
    }

    @Test
    @Refuses(Rule.DANGLING_REFERENCE)
    void a_dry_run_is_refused_for_a_reference_to_a_retraction() {
        submit("r3", new DisputeClaim(PROPOSAL, "Kyiv does.", null));
        submit("r4", retract("r3"));
        var retraction = new Link(LinkType.SUPPORTS, null, new RecordId("r4"));
        alike(Rule.DANGLING_REFERENCE, new CommandBuilder(link(retraction)));
    }

    @Test
    @Refuses(Rule.DANGLING_REFERENCE)
    void a_dry_run_is_refused_for_a_reference_to_a_record_of_a_retracted_thing() {
        submit("r3", new DisputeClaim(PROPOSAL, "Kyiv does.", null));
        submit("r4", new RetractRecord(new RecordId("r2"), "A mistake."));
        var gone = new Link(LinkType.SUPPORTS, null, new RecordId("r3"));
        alike(Rule.DANGLING_REFERENCE, new CommandBuilder(link(gone)));
    }

    @Test
    @Refuses(Rule.DANGLING_REFERENCE)
    void a_dry_run_is_refused_for_a_reference_to_a_retracted_record_of_a_thing_that_stands() {
        submit("r3", new DisputeClaim(PROPOSAL, "Kyiv does.", null));
        submit("r4", new RetractRecord(new RecordId("r3"), "A mistake."));
        var gone = new Link(LinkType.SUPPORTS, null, new RecordId("r3"));
        alike(Rule.DANGLING_REFERENCE, new CommandBuilder(link(gone)));
        var stands = new Link(LinkType.SUPPORTS, null, new RecordId("r2"));
        assertThat(commandSide.dryRun(new CommandBuilder(link(stands))).events()).hasSize(1);
    }

    @Test
    @Refuses(Rule.DANGLING_REFERENCE)
    void a_dry_run_is_refused_for_a_reference_into_another_negotiation() {
        commandSide.openNegotiation(MINSK);
        var elsewhere = new Link(LinkType.SUPPORTS, null, new RecordId("open-minsk"));
        assertThat(refused(new CommandBuilder(link(elsewhere)))).isEqualTo(Rule.DANGLING_REFERENCE);
    }

    @Test
    @Refuses(Rule.TRANSCRIPTION_OUT_OF_ORDER)
    void a_dry_run_is_refused_for_a_transcription_into_a_live_negotiation() {
        alike(Rule.TRANSCRIPTION_OUT_OF_ORDER, new CommandBuilder(DISPUTE).transcribedAt(IN_1991));
    }

    @Test
    @Refuses(Rule.TRANSCRIPTION_OUT_OF_ORDER)
    void a_dry_run_is_refused_for_a_transcription_before_the_last() {
        commandSide.submit(openMinsk().as("m1").transcribedAt(IN_1991));
        var claim = new CommandBuilder(record(REFERENDUM)).in(MINSK);
        alike(
                Rule.TRANSCRIPTION_OUT_OF_ORDER,
                claim.as("m2").transcribedAt(IN_1991.minusSeconds(1)));
        assertThat(commandSide.dryRun(claim.transcribedAt(IN_1991)).events()).hasSize(1);
    }

    @Test
    @Refuses(Rule.TRANSCRIPTION_OUT_OF_ORDER)
    void a_dry_run_is_refused_for_a_transcription_from_the_future() {
        alike(
                Rule.TRANSCRIPTION_OUT_OF_ORDER,
                openMinsk().transcribedAt(Instant.parse("9999-01-01T00:00:00Z")));
    }

    /** Asserts that submitting is rejected like the dry run. */
    private void alike(Rule rule, CommandBuilder builder) {
        assertThat(refused(builder)).isEqualTo(rule);
        assertThat(Refusals.of(() -> commandSide.submit(builder)).rule()).isEqualTo(rule);
    }

    private static CommandBuilder openMinsk() {
        return new CommandBuilder(new OpenNegotiation(MINSK, "Talks", ZURICH, null, null, null))
                .in(MINSK);
    }

    private void submit(String id, Command command) {
        commandSide.submit(new CommandBuilder(command).as(id));
    }

    private Rule refused(CommandBuilder builder) {
        return Refusals.of(() -> commandSide.dryRun(builder)).rule();
    }

    private static RecordClaim record(ClaimId claim) {
        return new RecordClaim(claim, "It is near.", Polarity.HOLDS, null, null, null);
    }

    private static LinkClaim link(Link link) {
        return new LinkClaim(REFERENDUM, link, "So it is.", null);
    }
}
