package parley.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.command.axon.GivenRecords.ZURICH;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import parley.command.Command;
import parley.command.CommandRejected;
import parley.command.claim.ClaimCommand.ConfirmClaim;
import parley.command.claim.ClaimCommand.CorroborateClaim;
import parley.command.claim.ClaimCommand.DisputeClaim;
import parley.command.claim.ClaimCommand.LinkClaim;
import parley.command.claim.ClaimCommand.RecordClaim;
import parley.command.claim.ClaimCommand.ReinstateClaim;
import parley.command.claim.ClaimCommand.RetractClaim;
import parley.command.correction.RetractRecord;
import parley.command.duplicate.MarkDuplicate;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.command.source.SourceCommand.RegisterSource;
import parley.events.NegotiationId;
import parley.events.RecordId;
import parley.events.ThingRef;
import parley.events.claim.ClaimId;
import parley.events.claim.Link;
import parley.events.claim.Link.LinkType;
import parley.events.claim.Polarity;
import parley.events.source.Attribution;
import parley.events.source.SourceId;
import parley.events.source.SourceType;
import parley.events.source.Stance;
import parley.eventstore.AppendResult;

/**
 * Many commands in a pipeline come to the same as one after the other, each alone: the same
 * results, the same records in the same order; and a trial tells the results beforehand. Many of
 * them are rejected, repeated, or rest on such commands.
 */
class CommandPipelineProperties {
    private static final int LENGTH = 60;

    private static final TestCommandSide ALONE = TestCommandSide.open();
    private static final TestCommandSide PIPELINED = TestCommandSide.open();
    private static final TestCommandSide STRICT = TestCommandSide.open();
    private static final Pattern AN_INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static int runs;

    @AfterContainer
    static void close() {
        ALONE.close();
        PIPELINED.close();
        STRICT.close();
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void a_pipeline_gives_the_same_results_as_single_commands_and_a_trial_foretells_them(
            @ForAll long seed) {
        var commands = new RandomCommands(++runs, new Random(seed)).generate(LENGTH);
        var foretold = tried(commands);
        var alone = alone(commands);
        assertThat(foretold).isEqualTo(alone);
        assertThat(pipelined(PIPELINED, commands, LENGTH)).isEqualTo(alone);
        assertThat(last(PIPELINED)).isEqualTo(last(ALONE));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void nothing_strict_is_stored_behind_what_is_not(
            @ForAll long seed, @ForAll @IntRange(max = LENGTH) int strictFrom) {
        var commands = new RandomCommands(++runs, new Random(seed)).generate(LENGTH);
        var foretold = tried(commands);
        int end = end(foretold, strictFrom);
        var stopped = pipelined(STRICT, commands, strictFrom);
        assertThat(stopped.subList(0, end)).isEqualTo(foretold.subList(0, end));
        assertThat(stopped.subList(end, LENGTH)).allMatch("cancelled"::equals);
    }

    /** Returns the first command that is not decided. */
    private static int end(List<String> results, int strictFrom) {
        return IntStream.range(strictFrom, LENGTH)
                .filter(i -> results.subList(0, i).stream().anyMatch(r -> r.startsWith("Rejec")))
                .findFirst()
                .orElse(LENGTH);
    }

    private static List<String> alone(List<CommandBuilder> commands) {
        long before = ALONE.log.reader().head();
        var answers = new ArrayList<String>();
        for (var builder : commands) {
            try {
                answers.add(describe(ALONE.submit(builder), before));
            } catch (CommandRejected refused) {
                answers.add(describe(refused));
            }
        }
        return answers;
    }

    private static List<String> tried(List<CommandBuilder> commands) {
        long head = ALONE.log.reader().head();
        try (var trial = ALONE.commands.trial()) {
            var results = results(trial.pipeline(), commands, LENGTH, trial.position());
            assertThat(ALONE.log.reader().head()).isEqualTo(head);
            return results;
        }
    }

    private static List<String> pipelined(
            TestCommandSide side, List<CommandBuilder> commands, int strictFrom) {
        return results(side.commands.pipeline(), commands, strictFrom, side.log.reader().head());
    }

    private static List<String> results(
            CommandPipeline pipeline, List<CommandBuilder> commands, int strictFrom, long before) {
        List<CompletableFuture<AppendResult>> answers = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            answers.add(pipeline.submit(commands.get(i).envelope(), i >= strictFrom));
        }
        while (!answers.stream().allMatch(CompletableFuture::isDone)) {
            pipeline.awaitOne();
        }
        return answers.stream()
                .map(answer ->
                        switch (answer.state()) {
                            case SUCCESS -> describe(answer.resultNow(), before);
                            case FAILED -> describe(answer.exceptionNow());
                            case CANCELLED -> "cancelled";
                            case RUNNING -> throw new AssertionError("one was not answered");
                        })
                .toList();
    }

    private static String describe(AppendResult stored, long before) {
        return "%s of %s, version %d, repeated %s, at %d to %d"
                .formatted(
                        stored.record(),
                        stored.thing(),
                        stored.version(),
                        stored.repeated(),
                        stored.firstPosition() - before,
                        stored.lastPosition() - before);
    }

    private static String describe(Throwable failure) {
        return failure instanceof CommandRejected refused
                ? AN_INSTANT.matcher(refused.rejection().toString()).replaceAll("then")
                : failure.toString();
    }

    private static List<String> last(TestCommandSide commandSide) {
        var reader = commandSide.log.reader();
        return reader.after(Math.max(0, reader.head() - LENGTH), LENGTH).stream()
                .map(event -> event.record() + " " + event.thing() + " " + event.payload())
                .toList();
    }

    /** Random commands about a few claims, many of them wrong. */
    private static final class RandomCommands {
        private final String name;
        private final Random random;
        private final NegotiationId negotiation;
        private final List<CommandBuilder> builders = new ArrayList<>();

        RandomCommands(int number, Random random) {
            this.name = "story-" + number;
            this.random = random;
            this.negotiation = new NegotiationId(name);
        }

        List<CommandBuilder> generate(int length) {
            while (builders.size() < length) {
                builders.add(chance(10) && !builders.isEmpty() ? any(builders) : builder());
            }
            return builders;
        }

        private CommandBuilder builder() {
            var builder = new CommandBuilder(command()).in(negotiation).as(record(builders.size()));
            if (chance(30)) {
                var repeated = chance(40) ? source() : null;
                builder.by(new Attribution(source(), null, null, null, Stance.REPORTS, repeated));
            }
            if (chance(8)) {
                builder.correcting(anyRecord());
            }
            if (chance(3)) {
                builder.as(anyRecord());
            }
            if (chance(2)) {
                builder.transcribedAt(Instant.parse("2020-01-01T00:00:00Z"));
            }
            return builder;
        }

        private Command command() {
            int kind = random.nextInt(builders.isEmpty() || chance(5) ? 2 : 24);
            return switch (kind) {
                case 0, 1 -> new OpenNegotiation(negotiation, "Talks", zone(), null, null, null);
                case 2, 3 ->
                        new RegisterSource(
                                source(),
                                SourceType.OFFICIAL,
                                "One",
                                null,
                                null,
                                null,
                                null,
                                false,
                                null,
                                List.of());
                case 4, 5, 6, 7 ->
                        new RecordClaim(claim(), "It is near.", Polarity.HOLDS, null, null, null);
                case 8, 9 -> new DisputeClaim(claim(), "No.", null);
                case 10, 11 -> new ConfirmClaim(claim(), "Yes.", null);
                case 12, 13 -> new RetractClaim(claim(), "Taken back.", null);
                case 14, 15 -> new ReinstateClaim(claim(), "It stands.", null);
                case 16 -> new LinkClaim(claim(), link(), "So it is.", null);
                case 17 -> new MarkDuplicate(ThingRef.of(claim()), ThingRef.of(claim()), null);
                case 18, 19, 20 -> new CorroborateClaim(claim(), "Others say so.", null);
                case 21 -> new MarkDuplicate(ThingRef.of(source()), ThingRef.of(source()), null);
                default -> new RetractRecord(new RecordId(anyRecord()), "A mistake.");
            };
        }

        private Link link() {
            return new Link(LinkType.SUPPORTS, claim(), null);
        }

        private ZoneId zone() {
            return chance(50) ? ZURICH : ZoneId.of("Asia/Tokyo");
        }

        private ClaimId claim() {
            return new ClaimId("claim-" + random.nextInt(4));
        }

        private SourceId source() {
            return new SourceId("source-" + random.nextInt(4));
        }

        private String anyRecord() {
            return record(random.nextInt(builders.size() + 2));
        }

        private String record(int number) {
            return name + "-" + number;
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private <T> T any(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }
    }
}
