package parley.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.command.axon.GivenRecords.GENEVA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.command.Command;
import parley.command.CommandRejected;
import parley.command.Refusals;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.claim.ClaimCommand.CorroborateClaim;
import parley.command.claim.ClaimCommand.RecordClaim;
import parley.command.correction.RetractRecord;
import parley.command.duplicate.MarkDuplicate;
import parley.command.handling.StreamRepository;
import parley.command.source.SourceCommand.RegisterSource;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.ThingRef;
import parley.events.claim.ClaimId;
import parley.events.claim.Polarity;
import parley.events.source.Attribution;
import parley.events.source.SourceId;
import parley.events.source.SourceType;
import parley.events.source.Stance;
import parley.eventstore.AppendResult;
import parley.json.EventJson;

/** Which sources are duplicates, on a real log and on what is in flight to it. */
class DuplicateSourcesTest {
    private static final ClaimId CLAIM = new ClaimId("claim");
    private static final NegotiationId ELSEWHERE = new NegotiationId("elsewhere");

    private final TestCommandSide here = TestCommandSide.open();

    @BeforeEach
    void record_a_claim_by_wire() {
        here.openNegotiation(GENEVA);
        for (var id : new String[] {"wire", "a", "b", "c"}) {
            submit("register-" + id, register(id));
        }
        here.submit(
                new CommandBuilder(
                                new RecordClaim(CLAIM, "It is.", Polarity.HOLDS, null, null, null))
                        .as("claimed")
                        .by(Attribution.of(new SourceId("wire"), Stance.ASSERTS)));
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    @Refuses(Rule.CORROBORATION_NOT_INDEPENDENT)
    void a_duplicate_of_a_source_does_not_corroborate_what_rests_on_it() {
        submit("mark", mark("a", "wire"));
        var refused = Refusals.of(() -> here.submit(corroboration("no", "a")));
        assertThat(refused.rule()).isEqualTo(Rule.CORROBORATION_NOT_INDEPENDENT);
        assertThat(refused.details())
                .containsEntry(
                        "reason", "a is a duplicate of wire, on which this claim rests already.");
        assertThat(Refusals.of(() -> here.dryRun(corroboration("try", "a")))).isEqualTo(refused);
    }

    @Test
    void marks_count_while_they_stand_as_they_were_last_corrected() {
        submit("a-wire", mark("a", "wire"));
        submit("b-wire", mark("b", "wire"));
        submit("c-wire", mark("c", "wire"));
        submit("never", new RetractRecord(new RecordId("a-wire"), "They differ."));
        submit("gone", new RetractRecord(new RecordId("register-b"), "There is none."));
        here.submit(new CommandBuilder(mark("c", "a")).as("c-a").correcting("c-wire"));
        here.openNegotiation(ELSEWHERE);
        for (var id : new String[] {"a", "wire"}) {
            here.submit(new CommandBuilder(register(id)).as("else-" + id).in(ELSEWHERE));
        }
        here.submit(new CommandBuilder(mark("a", "wire")).as("else").in(ELSEWHERE));

        var things = new StreamRepository(here.log.reader(), new EventJson());
        assertThat(things.duplicateSources(GENEVA).originals())
                .isEqualTo(Map.of(new SourceId("c"), new SourceId("a")));
    }

    @Test
    void what_is_in_flight_counts_too() {
        submit("c-wire", mark("c", "wire"));
        var pipeline = here.commands.pipeline();
        var marked =
                pipeline.submit(new CommandBuilder(mark("a", "wire")).as("a").envelope(), false);
        var byA = pipeline.submit(corroboration("by-a", "a").envelope(), false);
        var undone =
                pipeline.submit(
                        new CommandBuilder(new RetractRecord(new RecordId("c-wire"), "No."))
                                .as("undo")
                                .envelope(),
                        false);
        var byC = pipeline.submit(corroboration("by-c", "c").envelope(), false);
        while (!byC.isDone()) {
            pipeline.awaitOne();
        }
        assertThat(marked).isCompleted();
        assertThat(rule(byA)).isEqualTo(Rule.CORROBORATION_NOT_INDEPENDENT);
        assertThat(undone).isCompleted();
        assertThat(byC).succeedsWithin(Duration.ZERO);
    }

    private static Rule rule(CompletableFuture<AppendResult> refused) {
        return ((CommandRejected) refused.exceptionNow()).rejection().rule();
    }

    private void submit(String id, Command command) {
        here.submit(new CommandBuilder(command).as(id));
    }

    private static CommandBuilder corroboration(String id, String source) {
        return new CommandBuilder(new CorroborateClaim(CLAIM, "So it is.", null))
                .as(id)
                .by(Attribution.of(new SourceId(source), Stance.ASSERTS));
    }

    private static MarkDuplicate mark(String duplicate, String original) {
        return new MarkDuplicate(
                ThingRef.of(new SourceId(duplicate)), ThingRef.of(new SourceId(original)), null);
    }

    private static RegisterSource register(String id) {
        return new RegisterSource(
                new SourceId(id),
                SourceType.OFFICIAL,
                "One",
                null,
                null,
                null,
                null,
                false,
                null,
                List.of());
    }
}
