package parley.command.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import parley.command.Command;
import parley.command.api.CommandOpenApi;
import parley.command.api.CommandReader;
import parley.command.api.EnvelopeFactory;
import parley.command.api.IdempotencyKeys;
import parley.command.api.Mutations;
import parley.command.api.Mutations.Mutant;
import parley.command.registry.CommandRegistry;
import parley.encryption.SourceKeyRepository;
import parley.encryption.SourceKeyService;
import parley.events.RecordId;
import parley.eventstore.LogUnavailable;
import parley.problem.Problem;
import parley.problem.ProblemException;
import parley.security.AuthenticatedUser;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is wrong with a field of a command, the problem names the place; alone and in a line.
 */
class FaultFieldsTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-02-16T10:00:00Z"));
    private static final CommandReader READER =
            new CommandReader(new IdempotencyKeys(() -> new RecordId("own")));
    private static final BulkLineParser LINES = new BulkLineParser(READER, envelopes());
    private static final Mutations MUTATIONS = Mutations.ofCommands();

    /** No identity can be sealed: whatever gets so far has been read. */
    private static EnvelopeFactory envelopes() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        var keys = new SourceKeyService(new SourceKeyRepository(nowhere), nowhere);
        return new EnvelopeFactory(keys, CLOCK);
    }

    static Collection<Class<? extends Command>> commands() {
        return CommandRegistry.commands();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void every_refused_mutant_is_told_with_its_field(Class<? extends Command> command) {
        var name = command.getSimpleName();
        var refused =
                MUTATIONS
                        .of(example(command))
                        .flatMap(mutant -> refusal(name, mutant).stream())
                        .toList();
        assertThat(refused).hasSizeGreaterThan(100);
        assertThat(refused.stream().filter(refusal -> !refusal.isLocated())).isEmpty();
        for (var refusal : refused) {
            assertThat(inLine(name, refusal.mutant()))
                    .as(refusal.toString())
                    .contains(refusal.problem());
        }
    }

    private record Refusal(Mutant mutant, Problem problem) {
        boolean isLocated() {
            return problem.more().get("field") instanceof String field && field.startsWith("/");
        }

        @Override
        public String toString() {
            return mutant.what() + ": " + problem.json();
        }
    }

    /** The example, with all that any command may have besides. */
    private static ObjectNode example(Class<? extends Command> command) {
        var example = CommandOpenApi.example(command);
        example.put("note", "N").put("recordedAt", "2026-02-01T00:00:00Z");
        example.put("correlation", "c").put("causation", "c");
        example.putArray("attributions")
                .addObject()
                .put("source", "gazette")
                .put("stance", "reports")
                .put("locator", "p. 4")
                .put("reportedOn", "2026-01-20")
                .put("credibility", 2)
                .put("repeats", "wire");
        return example;
    }

    private static Optional<Refusal> refusal(String name, Mutant mutant) {
        try {
            var whole = READER.tree(mutant.document().toString().getBytes(UTF_8));
            READER.read(name, whole, 1, null);
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(new Refusal(mutant, refused.problem()));
        }
    }

    private static Optional<Problem> inLine(String name, Mutant mutant) {
        var line = mutant.document().deepCopy().put("command", name).toString().getBytes(UTF_8);
        try {
            return LINES.read(AuthenticatedUser.OWNER, new NdjsonSplitter.Whole(1, line))
                            instanceof BulkLine.Faulty faulty
                    ? Optional.of(faulty.problem())
                    : Optional.empty();
        } catch (LogUnavailable read) {
            return Optional.empty();
        }
    }
}
