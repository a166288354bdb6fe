package parley.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.command.Rule;
import parley.command.registry.CommandRegistry;
import parley.events.ThingKind;
import parley.standalone.Parley;
import parley.standalone.openapi.ServedDocument.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document describes what the packaged program does. */
@Timeout(600)
class DocumentIT {
    private static final String URN = "urn:parley:problem:";

    @TempDir private static Path data;
    private static Parley parley;
    private static ServedDocument served;

    /** The commands whose examples were rejected, with the responses. */
    private static final TreeMap<String, Parley.Answer> REJECTED = new TreeMap<>();

    private static final List<Parley.Answer> RECEIPTS = new ArrayList<>();

    @BeforeAll
    static void send_every_example_of_the_document() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        served = ServedDocument.by(parley);
        sendInTurn(
                served.operations().stream()
                        .filter(Operation::isCommand)
                        .sorted(Comparator.comparing(Operation::path))
                        .toList());
        parley.awaitFacts();
    }

    /** Sends examples in any order that works, as one may need what another creates. */
    private static void sendInTurn(List<Operation> commands) throws Exception {
        var waiting = new ArrayList<>(commands);
        for (boolean goesOn = true; goesOn; ) {
            goesOn = false;
            REJECTED.clear();
            for (var command : List.copyOf(waiting)) {
                var answer = parley.command(command.id(), Objects.requireNonNull(command.body()));
                if (answer.status() == 201) {
                    RECEIPTS.add(answer);
                    waiting.remove(command);
                    goesOn = true;
                } else {
                    REJECTED.put(command.id(), answer);
                }
            }
            prepare();
        }
    }

    /** Records what examples reference and no other creates. */
    private static void prepare() throws Exception {
        parley.command(
                "TableProposal",
                "{'commandId':'p1','negotiation':'lake-talks','proposal':'two-ferries','title':'T','manner':'tabled','by':['north'],'terms':'T'}");
        parley.command(
                "RecordStrike",
                "{'commandId':'p2','negotiation':'lake-talks','strike':'pier-strike','title':'T','occurred':'2026-01-15'}");
        parley.command(
                "RegisterSource",
                "{'commandId':'p3','negotiation':'lake-talks','source':'herald','type':'publication','description':'T'}");
        parley.command(
                "AdmitParty",
                "{'commandId':'p4','negotiation':'lake-talks','party':'south','name':'The South','type':'state','roles':['principal']}");
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @Test
    void it_is_an_OpenAPI_3_1_document() throws Exception {
        assertThat(ServedDocument.faultsAsOpenApi(served.document())).isEmpty();
        var other = served.document().deepCopy();
        ((ObjectNode) other.at("/paths/~1api~1negotiations/get")).put("responces", "misspelt");
        assertThat(ServedDocument.faultsAsOpenApi(other)).isNotEmpty();
    }

    @Test
    void it_is_not_sent_again_to_who_has_it() throws Exception {
        var sent = parley.get("/api/openapi.json");
        var again = parley.get("/api/openapi.json", "If-None-Match", sent.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(parley.get("/api/openapi.json", "If-None-Match", "\"other\"").body())
                .isEqualTo(sent.body());
    }

    @Test
    void each_command_has_an_address_of_its_own() {
        var commands =
                CommandRegistry.commands().stream()
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet());
        var addresses =
                served.operations().stream()
                        .filter(Operation::isCommand)
                        .map(operation -> operation.path().substring("/api/commands/".length()))
                        .collect(Collectors.toSet());
        assertThat(addresses).isEqualTo(commands);
    }

    @Test
    void each_example_is_put_on_record() {
        assertThat(REJECTED.values().stream().map(Parley.Answer::body)).isEmpty();
        assertThat(RECEIPTS).hasSameSizeAs(CommandRegistry.commands());
    }

    @Test
    void receipts_and_refusals_are_of_the_form_that_is_told() throws Exception {
        var command = served.operation("OpenNegotiation").json();
        var receipt = command.at("/responses/201/content/application~1json/schema");
        assertThat(RECEIPTS)
                .allSatisfy(answer -> assertThat(served.faults(receipt, answer.json())).isEmpty());
        rejectionIsAsDescribed("{'negotiation':'lake-talks','issue':'i','title':'T'}", 400);
        rejectionIsAsDescribed(
                "{'negotiation':'nowhere','issue':'i','title':'T','category':'core'}", 422);
        rejectionIsAsDescribed(
                "{'negotiation':'lake-talks','issue':'ferry','title':'T','category':'core'}", 409);
    }

    private static void rejectionIsAsDescribed(String body, int status) throws Exception {
        var answer = parley.command("RaiseIssue", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        var refused = response(served.operation("RaiseIssue"), status);
        var schema = refused.at("/content/application~1problem+json/schema");
        assertThat(served.faults(schema, answer.json())).as(answer.body()).isEmpty();
    }

    @Test
    void a_dry_run_is_of_the_form_that_is_told() throws Exception {
        var operation = served.operation("RaiseIssue");
        var body = "{'negotiation':'lake-talks','issue':'fish','title':'T','category':'core'}";
        var answer = parley.command("RaiseIssue?dryRun=true", body);
        var schema = operation.json().at("/responses/200/content/application~1json/schema");
        assertThat(served.faults(schema, answer.json())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "listNegotiations, ''",
        "readNegotiation, ''",
        "readNegotiation, ?during=2026-01/2026-02",
        "readTimeline, ''",
        "readTimeline, ?limit=1",
        "compareMeetings, ''",
        "readThing, ''",
        "readRevisions, ''",
        "readProjections, ''",
        "readDocument, ''"
    })
    void an_answer_is_of_the_form_that_is_told_and_has_no_other_field(String id, String query)
            throws Exception {
        var operation = served.operation(id);
        var answer = parley.get(operation.address("lake-talks", "issue", "ferry") + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var content = operation.json().at("/responses/200/content/application~1json");
        var strictDocument = served.strict();
        assertThat(strictDocument.faults(content.required("schema"), answer.json())).isEmpty();
        if (content.has("example")) {
            assertThat(served.faults(content.required("schema"), content.get("example"))).isEmpty();
        }
    }

    @Test
    void every_problem_of_the_sources_is_told_with_its_one_title_and_no_other_is()
            throws Exception {
        var titles = SourceProblems.titles();
        for (var rule : Rule.values()) {
            titles.put(rule.word(), Set.of(rule.title()));
        }
        var types = new TreeMap<String, Set<String>>();
        served.document()
                .at("/components/schemas/Problem/properties/type/oneOf")
                .forEach(type ->
                        types.put(
                                type.get("const").asString().substring(URN.length()),
                                Set.of(type.get("title").asString())));
        assertThat(types).isEqualTo(titles);
        assertThat(served.document().at("/components/examples").propertyNames())
                .containsExactlyInAnyOrderElementsOf(titles.keySet());
    }

    @Test
    void every_problem_is_answered_somewhere_but_those_of_addresses_that_are_not_there() {
        var answered = new TreeSet<String>();
        served.document()
                .at("/components/responses")
                .forEach(response ->
                        answered.addAll(
                                response.at("/content/application~1problem+json/examples")
                                        .propertyNames()));
        var nowhere =
                Set.of(
                        "no-such-address",
                        "method-not-allowed",
                        "unknown-command",
                        "reads-elsewhere",
                        "commands-elsewhere",
                        "commands-unavailable",
                        "fields-blank",
                        "unavailable",
                        "not-implemented",
                        "http-version-not-supported",
                        "body-cut-short");
        var all = new TreeSet<>(served.document().at("/components/examples").propertyNames());
        all.removeAll(nowhere);
        assertThat(answered).isEqualTo(all);
    }

    @Test
    void everything_that_is_referred_to_is_there_and_nothing_is_there_for_nobody() {
        var references = new TreeSet<>(served.document().findValuesAsString("$ref"));
        for (var reference : references) {
            assertThat(served.document().at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
        for (var sort : List.of("schemas", "parameters", "responses", "examples")) {
            for (var name : served.document().at("/components/" + sort).propertyNames()) {
                if (!Set.of("examples").contains(sort)) {
                    assertThat(references).contains("#/components/" + sort + "/" + name);
                }
            }
        }
    }

    @Test
    void each_operation_has_an_id_of_its_own_a_summary_and_says_who_may() {
        assertThat(served.operations().stream().map(Operation::id)).doesNotHaveDuplicates();
        assertThat(served.operations())
                .allSatisfy(operation -> {
                    assertThat(operation.json().path("summary").asString("")).isNotBlank();
                    assertThat(operation.json().path("x-parley-role").isArray()).isTrue();
                });
    }

    private static JsonNode response(Operation operation, int status) {
        var response = operation.json().at("/responses/" + status);
        return response.has("$ref")
                ? served.document().at(response.get("$ref").asString().substring(1))
                : response;
    }

    @Test
    void the_kinds_of_thing_are_told() {
        assertThat(Arrays.stream(ThingKind.values()).map(ThingKind::word).toList())
                .isEqualTo(
                        served.document()
                                .at("/components/schemas/Kind/enum")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
    }
}
