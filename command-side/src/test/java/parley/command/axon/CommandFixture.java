package parley.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import parley.command.DuplicateSources;
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
import parley.events.source.SourceId;
import parley.eventstore.StandingChange;
import parley.eventstore.append.AppendRequest;

/** The outcome of a command, through the aggregate and Axon's own fixture. */
public final class CommandFixture {
    private final List<GivenRecord> past;
    private final CommandBuilder builder;
    private @Nullable DuplicateTarget original;
    private DuplicateSources duplicates = DuplicateSources.NONE;
    private @Nullable AppendContext context;

    CommandFixture(List<GivenRecord> past, CommandBuilder builder) {
        this.past = past;
        this.builder = builder;
    }

    public CommandFixture correcting(String record) {
        builder.correcting(record);
        return this;
    }

    public CommandFixture by(Attribution... sources) {
        builder.by(sources);
        return this;
    }

    public CommandFixture seenAt(long version) {
        builder.seenAt(version);
        return this;
    }

    /** Sets the original to which the duplicate will point. */
    public CommandFixture whileOriginalIs(DuplicateTarget original) {
        this.original = original;
        return this;
    }

    /** Marks a source as a duplicate of another. */
    public CommandFixture whileDuplicate(SourceId duplicate, SourceId original) {
        duplicates = duplicates.with(Map.of(duplicate, Optional.of(original)));
        return this;
    }

    /** Asserts that it is accepted, and records these events. */
    public Recorded records(Event... events) {
        run().expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
        AcceptedCommands.notice(builder.envelope().command());
        return new Recorded(Objects.requireNonNull(context).request());
    }

    /** Asserts that it is rejected by this rule, and nothing is recorded. */
    public Rejection refuses(Rule rule) {
        var rejection = refuses();
        assertThat(rejection.rule()).isEqualTo(rule);
        return rejection;
    }

    /** Asserts that it is rejected, and nothing is recorded. */
    public Rejection refuses() {
        var rejections = new ArrayList<Rejection>();
        run().expectNoEvents().expectException(rejectionInto(rejections));
        return Refusals.noticed(rejections.getFirst());
    }

    private ResultValidator<ThingAggregate> run() {
        var fixture = new AggregateTestFixture<>(ThingAggregate.class);
        fixture.registerCommandHandler(
                builder.envelope().command().getClass().getSimpleName(),
                message ->
                        new ThingCommandHandler(this::resolve, fixture.getRepository())
                                .handle(message));
        // One may be stale where the other is current, which is the same, but Axon compares fields.
        fixture.registerIgnoredField(ThingAggregate.class, "loaded");
        fixture.registerCommandHandlerInterceptor((work, chain) -> {
            var result = chain.proceed();
            context = work.root().getResource(AppendContext.class.getName());
            return result;
        });
        return fixture.given(givenMessages()).when(message());
    }

    /** A creation reads nothing; with a past, it is as if the log had found the id in use. */
    private CommandMessage<Command> message() {
        var envelope = builder.envelope();
        return ThingCommandHandler.message(
                envelope,
                envelope.createsThing() && past.isEmpty()
                        ? AggregateCreationPolicy.ALWAYS
                        : AggregateCreationPolicy.NEVER);
    }

    private ResolvedCommand resolve(CommandEnvelope envelope) {
        var id =
                envelope.command() instanceof ThingCommand about
                        ? about.thing()
                        : subject(past.getFirst().event());
        var thing = Thing.of(envelope.negotiation(), id);
        return new ResolvedCommand(envelope, thing, GivenRecords.ZURICH, original, duplicates);
    }

    /** Returns the id of the thing, the first component of every event. */
    private static ThingId subject(Event event) {
        try {
            var accessor = event.getClass().getRecordComponents()[0].getAccessor();
            return (ThingId) accessor.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<EventMessage<?>> givenMessages() {
        var messages = new ArrayList<EventMessage<?>>();
        for (var line : past) {
            var record = new RecordId("r" + (messages.size() + 1));
            var metadata = AppendContext.metadata(line.provenance(record), record);
            messages.add(new GenericEventMessage<>(line.event(), metadata));
        }
        return messages;
    }

    private static Matcher<Throwable> rejectionInto(List<Rejection> rejections) {
        return new CustomTypeSafeMatcher<>("a refusal") {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return thrown instanceof CommandRejected refused
                        && rejections.add(refused.rejection());
            }
        };
    }

    /** What else goes to the log. */
    public record Recorded(AppendRequest request) {
        public void correctingRoot(String root) {
            assertThat(request.root()).isEqualTo(new RecordId(root));
        }

        public void retractingRecord(String root) {
            assertThat(request.standing()).isEqualTo(fallen(root, request.record(), false));
        }

        public void retractingThing(String root) {
            assertThat(request.standing()).isEqualTo(fallen(root, request.record(), true));
        }

        /** An earlier retraction, which itself stands again, takes the record away. */
        public void lettingFallBy(String retraction, String root) {
            assertThat(request.standing()).isEqualTo(fallen(root, new RecordId(retraction), false));
        }

        public void returningRecord(String root) {
            assertThat(request.standing())
                    .isEqualTo(new StandingChange(new RecordId(root), null, false));
        }

        public void returningThing(String root) {
            assertThat(request.standing())
                    .isEqualTo(new StandingChange(new RecordId(root), null, true));
        }

        public void changingNothingThatStands() {
            assertThat(request.standing()).isNull();
        }

        private static StandingChange fallen(String root, RecordId by, boolean foundsThing) {
            return new StandingChange(new RecordId(root), by, foundsThing);
        }
    }
}
