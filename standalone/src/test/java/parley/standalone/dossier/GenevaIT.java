package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/** The Geneva dossier, recorded by the packaged program on its first start. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
class GenevaIT implements FiftyFacts {
    private static final List<Integer> FIFTY = IntStream.rangeClosed(1, 50).boxed().toList();

    private Parley program;
    private DossierReader geneva;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        program = Parley.start(data);
        geneva = new DossierReader(program, "geneva-talks", "gva-");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Override
    public DossierReader geneva() {
        return geneva;
    }

    @Test
    void every_line_was_accepted_by_the_door_and_is_only_repeated_there() throws Exception {
        for (var line : Dossier.geneva().lines()) {
            var answer = DossierCopy.record(line, program);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.at("/repeated").asBoolean(false)).isTrue();
        }
    }

    @Test
    void each_of_the_fifty_facts_has_a_test_and_is_noted_at_some_line() {
        assertThat(
                        FiftyFacts.tests().stream()
                                .flatMap(test -> FiftyFacts.number(test.getName()).stream()))
                .isEqualTo(FIFTY);
        var lines = Dossier.geneva().lines();
        assertThat(
                        lines.stream()
                                .flatMap(line -> FactNumbers.in(line).stream())
                                .distinct()
                                .sorted())
                .isEqualTo(FIFTY);
        assertThat(lines)
                .allMatch(line -> FactNumbers.isOfAll(line) || !FactNumbers.in(line).isEmpty());
    }

    @Test
    void every_line_about_the_matter_rests_on_a_source_or_says_that_it_is_the_recorders_reading() {
        var kinds = geneva.read("").path("things");
        assertThat(kinds.propertyNames()).hasSize(14);
        for (var kind : kinds.propertyNames()) {
            for (var id : ids(kinds.path(kind))) {
                var revisions = geneva.read("/" + kind + "/" + id + "/revisions").path("revisions");
                assertThat(revisions.isEmpty()).as(id).isFalse();
                assertThat(revisions.valueStream().filter(GenevaIT::isGroundless)).as(id).isEmpty();
            }
        }
    }

    private static List<String> ids(JsonNode things) {
        return things.valueStream().map(thing -> thing.path("id").asString("-")).toList();
    }

    private static boolean isGroundless(JsonNode revision) {
        var note = revision.path("note").asString("");
        return revision.path("attributions").isEmpty()
                && !note.contains("the recorder's reading")
                && !note.startsWith("All facts.");
    }
}
