package parley.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import parley.command.Command;
import parley.command.CommandEnvelope;
import parley.command.CommandRejected;
import parley.command.DuplicateTarget;
import parley.command.Refusals;
import parley.command.Rejection;
import parley.command.ResolvedCommand;
import parley.command.Rule;
import parley.command.ThingCommand;
import parley.events.Event;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingId;
import parley.events.source.Attribution;
import parley.eventstore.Retraction;
import parley.eventstore.append.AppendRequest;

/** What comes of a command, through the aggregate and Axon's own fixture. */
public final class CommandFixture {
    private final List<GivenRecord> past;
    private final CommandBuilder sending;
    private @Nullable DuplicateTarget original;
    private @Nullable AppendContext context;

    CommandFixture(List<GivenRecord> past, CommandBuilder sending) {
        this.past = past;
        this.sending = sending;
    }

    public CommandFixture correcting(String record) {
        sending.correcting(record);
        return this;
    }

    public CommandFixture by(Attribution... sources) {
        sending.by(sources);
        return this;
    }

    public CommandFixture seenAt(long version) {
        sending.seenAt(version);
        return this;
    }

    /** While what it is to be a duplicate of is as follows. */
    public CommandFixture whileOriginalIs(DuplicateTarget original) {
        this.original = original;
        return this;
    }

    /** It is accepted, and these events are what it puts on record. */
    public Recorded records(Event... events) {
        run().expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
        AcceptedCommands.notice(sending.envelope().command());
        return new Recorded(Objects.requireNonNull(context).request());
    }

    /** It is refused by that rule, and nothing is recorded. */
    public Rejection refuses(Rule rule) {
        var refusal = refuses();
        assertThat(refusal.rule()).isEqualTo(rule);
        return refusal;
    }

    /** It is refused by some rule, and nothing is recorded. */
    public Rejection refuses() {
        var refusals = new ArrayList<Rejection>();
        run().expectNoEvents().expectException(refusalInto(refusals));
        return Refusals.noticed(refusals.getFirst());
    }

    private ResultValidator<ThingAggregate> run() {
        var fixture = new AggregateTestFixture<>(ThingAggregate.class);
        fixture.registerCommandHandler(
                sending.envelope().command().getClass().getSimpleName(),
                message ->
                        new ThingCommandHandler(this::resolve, fixture.getRepository())
                                .handle(message));
        // Settled in one and not yet in the other: the same, but Axon compares by field.
        fixture.registerIgnoredField(ThingAggregate.class, "deliberation");
        fixture.registerCommandHandlerInterceptor((work, chain) -> {
            var result = chain.proceed();
            context = work.root().getResource(AppendContext.class.getName());
            return result;
        });
        return fixture.given(told()).when(message());
    }

    /** Nothing is read by a command that founds; where there is a past, it was found out. */
    private CommandMessage<Command> message() {
        var envelope = sending.envelope();
        return ThingCommandHandler.message(
                envelope,
                envelope.founds() && past.isEmpty()
                        ? AggregateCreationPolicy.ALWAYS
                        : AggregateCreationPolicy.NEVER);
    }

    private ResolvedCommand resolve(CommandEnvelope envelope) {
        var id =
                envelope.command() instanceof ThingCommand about
                        ? about.thing()
                        : subject(past.getFirst().event());
        var thing = Thing.of(envelope.negotiation(), id);
        return new ResolvedCommand(envelope, thing, GivenRecords.ZURICH, original);
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
            var metadata = AppendContext.metadata(line.provenance(record), record);
            messages.add(new GenericEventMessage<>(line.event(), metadata));
        }
        return messages;
    }

    private static Matcher<Throwable> refusalInto(List<Rejection> refusals) {
        return new CustomTypeSafeMatcher<>("a refusal") {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return thrown instanceof CommandRejected refused && refusals.add(refused.refusal());
            }
        };
    }

    /** What else goes to the log. */
    public record Recorded(AppendRequest request) {
        public void correctingRoot(String root) {
            assertThat(request.root()).isEqualTo(new RecordId(root));
        }

        public void retractingRecord(String root) {
            assertThat(request.retraction()).isEqualTo(new Retraction(new RecordId(root), false));
        }

        public void retractingThing(String root) {
            assertThat(request.retraction()).isEqualTo(new Retraction(new RecordId(root), true));
        }
    }
}
