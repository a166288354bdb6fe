package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;
import parley.standalone.openapi.ServedDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Both dossiers in one packaged program, and the rehearsal alone. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DossiersIT {
    private static final String LAKE = "/api/negotiations/lake-rehearsal";
    private static final List<Dossier.Line> LINES = Dossier.rehearsal().lines();

    private Path data;
    private Parley both;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        data = temporary;
        both = Parley.startAsShipped(data.resolve("both"));
        both.awaitFacts();
    }

    @AfterAll
    void stop() {
        both.close();
    }

    @Order(1)
    @Test
    void the_rehearsal_answers_the_same_wherever_it_stands_in_the_log() throws Exception {
        try (var alone = Parley.start(data.resolve("alone"), "--no-dossier")) {
            for (var line : LINES) {
                record(alone, line);
            }
            alone.awaitFacts();
            assertThat(alone.head()).isNotEqualTo(both.head());
            var questions = questions(both);
            assertThat(questions).hasSizeGreaterThan(100);
            for (var question : questions) {
                var answer = both.get(question);
                assertThat(answer.at("/asOf/finality").asString()).as(question).isEqualTo("final");
                assertThat(answer.at("/asOf/fictional").asBoolean()).as(question).isTrue();
                assertThat(wherever(answer.json()))
                        .as(question)
                        .isEqualTo(wherever(alone.get(question).json()));
            }
        }
    }

    private static void record(Parley program, Dossier.Line line) throws Exception {
        var request =
                program.request("/api/commands/" + line.command())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(line.body()));
        assertThat(program.send(request).status()).isEqualTo(201);
    }

    /** Returns reads of the state as known on every day, and of every thing's revisions. */
    private static List<String> questions(Parley program) throws Exception {
        var days = days().headSet(days().last(), false);
        var questions = new ArrayList<String>();
        for (var knownAt : days) {
            for (var at : List.of("2025-03-10", knownAt)) {
                questions.add(LAKE + "?at=" + at + "&knownAt=" + knownAt);
            }
            questions.add(LAKE + "/timeline?knownAt=" + knownAt);
            questions.add(LAKE + "/comparison?at=2025-05-04&knownAt=" + knownAt);
        }
        var state = program.get(LAKE + "?during=2020/2030&knownAt=" + days.last());
        state.at("/things")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(thing -> thing.path("address").asString())
                .flatMap(address ->
                        Stream.of(
                                address + "?during=2020/2030&knownAt=" + days.last(),
                                address + "/revisions?knownAt=" + days.last()))
                .forEach(questions::add);
        return questions;
    }

    /** Returns the days on which something was recorded. */
    private static NavigableSet<String> days() {
        var days = new TreeSet<String>();
        LINES.forEach(line -> days.add(recordedAt(line).substring(0, "2025-03-01".length())));
        return days;
    }

    private static String recordedAt(Dossier.Line line) {
        return line.body().replaceFirst(".*\"recordedAt\":\"([^\"]*)\".*", "$1");
    }

    /** Returns an answer without the positions and appended times, which differ between logs. */
    private static JsonNode wherever(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            object.remove(List.of("position", "appendedAt"));
        }
        answer.valueStream().forEach(DossiersIT::wherever);
        return answer;
    }

    @Order(1)
    @Test
    void every_line_of_the_rehearsal_says_when_it_was_recorded_and_what_it_shows() {
        assertThat(LINES).hasSizeBetween(60, 120);
        assertThat(LINES).allMatch(line -> line.body().contains("\"note\":\""));
        assertThat(LINES)
                .extracting(DossiersIT::recordedAt)
                .allMatch(time -> time.startsWith("2025-"))
                .isSorted();
    }

    @Order(1)
    @Test
    void the_list_names_both_with_how_they_stand_and_which_is_invented() throws Exception {
        var list = both.get("/api/negotiations?at=2026-03").at("/negotiations");
        assertThat(list)
                .extracting(listed -> listed.at("/negotiation/id").asString())
                .containsExactly("geneva-talks", "lake-rehearsal");
        assertThat(list)
                .extracting(listed -> listed.path("asOf").has("fictional"))
                .containsExactly(false, true);
        assertThat(list)
                .extracting(listed -> details(listed).has("fictional"))
                .containsExactly(false, true);
        assertThat(list.at("/1/classes/core/counts/agreed").asInt()).isEqualTo(1);
        assertThat(list.at("/1/classes/core/counts/deadlocked").asInt()).isEqualTo(1);
    }

    @Order(1)
    @Test
    void every_facet_of_both_has_a_value_of_the_form_that_is_told_and_no_other_field()
            throws Exception {
        var document = ServedDocument.by(both).strict();
        for (var negotiation : List.of("geneva-talks", "lake-rehearsal")) {
            isAsDescribed(document, "readNegotiation", negotiation, "?during=1900/2100");
            isAsDescribed(document, "readNegotiation", negotiation, "?certain=true");
            isAsDescribed(document, "readTimeline", negotiation, "?limit=1000");
            isAsDescribed(document, "compareMeetings", negotiation, "");
        }
    }

    private void isAsDescribed(
            ServedDocument document, String operation, String negotiation, String question)
            throws Exception {
        var address = document.operation(operation).address(negotiation, "", "") + question;
        var schema =
                document.operation(operation)
                        .json()
                        .at("/responses/200/content/application~1json/schema");
        var answer = both.get(address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(document.faults(schema, answer.json())).as(address).isEmpty();
    }

    private static JsonNode details(JsonNode listed) {
        return listed.at("/negotiation/facets/details/0/value");
    }

    @Order(2)
    @Test
    void a_second_start_records_nothing_again() throws Exception {
        var head = both.head();
        assertThat(head)
                .isGreaterThanOrEqualTo(
                        Dossier.all().stream().mapToInt(one -> one.lines().size()).sum());
        both.close();
        both = Parley.startAsShipped(data.resolve("both"));
        assertThat(both.head()).isEqualTo(head);
    }
}
