package parley.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import parley.command.CommandRefused;
import parley.command.Directed;
import parley.command.Original;
import parley.command.Refusal;
import parley.command.Refusals;
import parley.command.Rule;
import parley.command.ThingCommand;
import parley.command.axon.Dispatch.Change;
import parley.command.axon.Dispatch.Found;
import parley.events.Event;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingId;
import parley.events.source.Attribution;
import parley.log.Retraction;
import parley.log.axon.RecordMetadata;
import parley.log.axon.Recording;

/** What comes of a command, through the aggregate and Axon's own fixture. */
public final class Then {
    private final List<Line> past;
    private final Sending sending;
    private @Nullable Original original;
    private @Nullable Recording recording;

    Then(List<Line> past, Sending sending) {
        this.past = past;
        this.sending = sending;
    }

    public Then correcting(String record) {
        sending.correcting(record);
        return this;
    }

    public Then by(Attribution... sources) {
        sending.by(sources);
        return this;
    }

    public Then seenAt(long version) {
        sending.seenAt(version);
        return this;
    }

    /** While what it is to be a duplicate of is as follows. */
    public Then whileOriginalIs(Original original) {
        this.original = original;
        return this;
    }

    /** It is accepted, and these events are what it puts on record. */
    public Recorded records(Event... events) {
        run().expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
        AcceptedCommands.notice(sending.submission().command());
        return new Recorded(Objects.requireNonNull(recording));
    }

    /** It is refused by that rule, and nothing is recorded. */
    public Refusal refuses(Rule rule) {
        var refusal = refuses();
        assertThat(refusal.rule()).isEqualTo(rule);
        return refusal;
    }

    /** It is refused by some rule, and nothing is recorded. */
    public Refusal refuses() {
        var refusals = new ArrayList<Refusal>();
        run().expectNoEvents().expectException(refusalInto(refusals));
        return Refusals.noticed(refusals.getFirst());
    }

    private ResultValidator<ThingAggregate> run() {
        var fixture = new AggregateTestFixture<>(ThingAggregate.class);
        fixture.registerCommandTargetResolver(Handling::target);
        // Settled in one and not yet in the other: the same, but Axon compares by field.
        fixture.registerIgnoredField(ThingAggregate.class, "deliberation");
        fixture.registerCommandHandlerInterceptor((work, chain) -> {
            var result = chain.proceed();
            recording = work.root().getResource(Recording.class.getName());
            return result;
        });
        return fixture.given(told()).when(message());
    }

    private GenericCommandMessage<?> message() {
        var submission = sending.submission();
        var directed = new Directed(submission, thing(), Story.ZURICH, original);
        return new GenericCommandMessage<>(
                submission.founds() && past.isEmpty() ? new Found(directed) : new Change(directed));
    }

    private Thing thing() {
        var submission = sending.submission();
        var id =
                submission.command() instanceof ThingCommand about
                        ? about.thing()
                        : subject(past.getFirst().event());
        return Thing.of(submission.negotiation(), id);
    }

    /** Every event of a thing begins with the thing's id. */
    private static ThingId subject(Event event) {
        try {
            var accessor = event.getClass().getRecordComponents()[0].getAccessor();
            return (ThingId) accessor.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<EventMessage<?>> told() {
        var messages = new ArrayList<EventMessage<?>>();
        for (var line : past) {
            var record = new RecordId("r" + (messages.size() + 1));
            var metadata = RecordMetadata.of(line.provenance(record), record);
            messages.add(new GenericEventMessage<>(line.event(), metadata));
        }
        return messages;
    }

    private static Matcher<Throwable> refusalInto(List<Refusal> refusals) {
        return new CustomTypeSafeMatcher<>("a refusal") {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return thrown instanceof CommandRefused refused && refusals.add(refused.refusal());
            }
        };
    }

    /** What else goes to the log. */
    public record Recorded(Recording recording) {
        public void correctingRoot(String root) {
            assertThat(recording.root()).isEqualTo(new RecordId(root));
        }

        public void retractingRecord(String root) {
            assertThat(recording.retraction()).isEqualTo(new Retraction(new RecordId(root), false));
        }

        public void retractingThing(String root) {
            assertThat(recording.retraction()).isEqualTo(new Retraction(new RecordId(root), true));
        }
    }
}
