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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import parley.command.Command;
import parley.command.CommandRejected;
import parley.command.claim.ClaimCommand.ConfirmClaim;
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
 * Many commands dictated come to the very same as one after the other, each alone: the same
 * answers, the same records in the same order. Much of what is told here is refused, repeated or
 * rests on what was.
 */
class CommandPipelineProperties {
    private static final int LENGTH = 60;

    private static final TestCommandSide ALONE = TestCommandSide.open();
    private static final TestCommandSide DICTATED = TestCommandSide.open();
    private static final Pattern AN_INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static int stories;

    @AfterContainer
    static void close() {
        ALONE.close();
        DICTATED.close();
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void what_is_dictated_comes_to_the_same_as_what_is_told_alone(@ForAll long seed) {
        var story = new Telling(++stories, new Random(seed)).sendings(LENGTH);
        assertThat(dictated(story)).isEqualTo(alone(story));
        assertThat(last(DICTATED)).isEqualTo(last(ALONE));
    }

    private static List<String> alone(List<CommandBuilder> story) {
        long before = ALONE.log.reader().head();
        var answers = new ArrayList<String>();
        for (var sending : story) {
            try {
                answers.add(told(ALONE.submit(sending), before));
            } catch (CommandRejected refused) {
                answers.add(told(refused));
            }
        }
        return answers;
    }

    private static List<String> dictated(List<CommandBuilder> story) {
        long before = DICTATED.log.reader().head();
        var dictation = DICTATED.commands.dictation();
        List<CompletableFuture<AppendResult>> answers = new ArrayList<>();
        for (var sending : story) {
            answers.add(dictation.submit(sending.envelope()));
        }
        while (!answers.getLast().isDone()) {
            dictation.awaitOne();
        }
        return answers.stream()
                .map(answer ->
                        switch (answer.state()) {
                            case SUCCESS -> told(answer.resultNow(), before);
                            case FAILED -> told(answer.exceptionNow());
                            default -> throw new AssertionError("one was not answered");
                        })
                .toList();
    }

    private static String told(AppendResult stored, long before) {
        return "%s of %s, version %d, repeated %s, at %d to %d"
                .formatted(
                        stored.record(),
                        stored.thing(),
                        stored.version(),
                        stored.repeated(),
                        stored.firstPosition() - before,
                        stored.lastPosition() - before);
    }

    private static String told(Throwable failure) {
        return failure instanceof CommandRejected refused
                ? AN_INSTANT.matcher(refused.refusal().toString()).replaceAll("then")
                : failure.toString();
    }

    private static List<String> last(TestCommandSide office) {
        var reader = office.log.reader();
        return reader.after(Math.max(0, reader.head() - LENGTH), LENGTH).stream()
                .map(event -> event.record() + " " + event.thing() + " " + event.payload())
                .toList();
    }

    /** A story about a few claims, told by someone who often errs. */
    private static final class Telling {
        private final String name;
        private final Random random;
        private final NegotiationId negotiation;
        private final List<CommandBuilder> sendings = new ArrayList<>();

        Telling(int number, Random random) {
            this.name = "story-" + number;
            this.random = random;
            this.negotiation = new NegotiationId(name);
        }

        List<CommandBuilder> sendings(int length) {
            while (sendings.size() < length) {
                sendings.add(chance(10) && !sendings.isEmpty() ? any(sendings) : sending());
            }
            return sendings;
        }

        private CommandBuilder sending() {
            var sending = new CommandBuilder(command()).in(negotiation).as(record(sendings.size()));
            if (chance(30)) {
                sending.by(Attribution.of(source(), Stance.REPORTS));
            }
            if (chance(8)) {
                sending.correcting(anyRecord());
            }
            if (chance(3)) {
                sending.as(anyRecord());
            }
            if (chance(2)) {
                sending.transcribedAt(Instant.parse("2020-01-01T00:00:00Z"));
            }
            return sending;
        }

        private Command command() {
            int kind = random.nextInt(sendings.isEmpty() || chance(5) ? 2 : 20);
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
                                null);
                case 4, 5, 6, 7 ->
                        new RecordClaim(claim(), "It is near.", Polarity.HOLDS, null, null, null);
                case 8, 9 -> new DisputeClaim(claim(), "No.", null);
                case 10, 11 -> new ConfirmClaim(claim(), "Yes.", null);
                case 12, 13 -> new RetractClaim(claim(), "Taken back.", null);
                case 14, 15 -> new ReinstateClaim(claim(), "It stands.", null);
                case 16 -> new LinkClaim(claim(), link(), "So it is.", null);
                case 17 -> new MarkDuplicate(ThingRef.of(claim()), ThingRef.of(claim()), null);
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
            return new SourceId("source-" + random.nextInt(2));
        }

        private String anyRecord() {
            return record(random.nextInt(sendings.size() + 2));
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
