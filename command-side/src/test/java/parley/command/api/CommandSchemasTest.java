package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.command.Command;
import parley.command.api.Mutations.Mutant;
import parley.command.registry.CommandRegistry;
import parley.command.registry.Sample;
import parley.events.RecordId;
import parley.events.TextRules;
import parley.json.Json;
import parley.openapi.SchemaGenerator;
import parley.problem.Problem;
import parley.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CommandSchemasTest {
    private static final CommandReader READER =
            new CommandReader(new IdempotencyKeys(() -> new RecordId("own")));
    private static final JsonMapper JSON = Json.strict(TextRules.PASSAGE);
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ObjectNode COMPONENTS = components();
    private static final Mutations MUTATIONS = new Mutations(COMPONENTS);

    /**
     * What no JSON Schema can express, or none that anybody could read: the document describes each
     * in words.
     */
    private static final List<Predicate<Problem>> BEYOND_SCHEMAS =
            List.of(
                    problem -> problem.more().containsKey("index"),
                    problem -> problem.detail().contains("EDTF"),
                    problem -> problem.detail().contains("low ≤ best ≤ high"),
                    problem -> problem.detail().contains("must be a time zone"));

    private static ObjectNode components() {
        var shapes = new SchemaGenerator();
        var commands = new CommandSchemas(shapes);
        CommandRegistry.commands().forEach(commands::of);
        return shapes.components();
    }

    static Collection<Class<? extends Command>> commands() {
        return CommandRegistry.commands();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void a_commands_schema_takes_its_example_and_what_it_takes_is_what_is_read(
            Class<? extends Command> command) {
        var schema = schema(command);
        var example = CommandOpenApi.example(command);
        assertThat(schema.validate(example)).isEmpty();
        var documents = Stream.concat(Stream.of(example), samples(command));
        assertThat(
                        documents
                                .flatMap(MUTATIONS::of)
                                .flatMap(mutant -> difference(command, schema, mutant).stream()))
                .isEmpty();
    }

    private static Schema schema(Class<? extends Command> command) {
        var root = JSON.createObjectNode();
        root.put("$ref", "#/components/schemas/" + command.getSimpleName());
        root.putObject("components").set("schemas", COMPONENTS);
        return REGISTRY.getSchema(root);
    }

    /** Commands with every component present. */
    private static Stream<ObjectNode> samples(Class<? extends Command> command) {
        return Sample.all()
                .map(Sample::command)
                .filter(command::isInstance)
                .map(sample -> {
                    ObjectNode json = JSON.valueToTree(sample);
                    return json.put("negotiation", "lake-talks");
                });
    }

    /** Returns where schema and reader disagree, in a sentence. */
    private static Optional<String> difference(
            Class<? extends Command> command, Schema schema, Mutant mutant) {
        var faults = schema.validate(mutant.document());
        var readingProblem = readingProblem(command, mutant.document());
        if (readingProblem.isEmpty() == faults.isEmpty()) {
            return Optional.empty();
        }
        return readingProblem
                .map(problem ->
                        BEYOND_SCHEMAS.stream().anyMatch(beyond -> beyond.test(problem))
                                ? ""
                                : "%s: %s, refused only by the reader: %s"
                                        .formatted(
                                                command.getSimpleName(),
                                                mutant.what(),
                                                problem.detail()))
                .or(() ->
                        Optional.of(
                                "%s: %s, refused only by the schema: %s"
                                        .formatted(command.getSimpleName(), mutant.what(), faults)))
                .filter(sentence -> !sentence.isEmpty());
    }

    private static Optional<Problem> readingProblem(
            Class<? extends Command> command, ObjectNode document) {
        try {
            READER.read(
                    command.getSimpleName(),
                    document.toString().getBytes(StandardCharsets.UTF_8),
                    null);
            return Optional.empty();
        } catch (ProblemException rejected) {
            return Optional.of(rejected.problem());
        }
    }
}
