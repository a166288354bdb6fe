package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/** The worked example of an issue on two clocks. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkedExampleIT {
    private static final String ISSUE = "/api/negotiations/worked/issue/donbas";

    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void record_a_week() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        transcribe("OpenNegotiation", "open", "22", "'title':'Worked','zone':'Europe/Zurich'");
        transcribe("RaiseIssue", "raise", "22", "'title':'Donbas','category':'core'");
        transcribe("RecordIssueStatus", "mon", "23", "'status':'deadlocked','from':'2026-02-01'");
        transcribe("RecordIssueStatus", "tue", "24", "'status':'progress','from':'2026-02-10'");
        transcribe(
                "RecordIssueStatus",
                "wed",
                "25",
                "'status':'under-discussion','from':'2026-02-05'");
        transcribe(
                "RecordIssueStatus",
                "thu",
                "26",
                "'status':'progress','from':'2026-02-12','corrects':'tue'");
        transcribe("RetractRecord", "fri", "27", "'record':'wed','reason':'It was not so.'");
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    private static void transcribe(String command, String id, String day, String fields)
            throws Exception {
        var issue =
                command.equals("OpenNegotiation") || command.equals("RetractRecord")
                        ? ""
                        : "'issue':'donbas',";
        parley.accepted(
                command,
                "{'negotiation':'worked','commandId':'%s',%s'recordedAt':'2026-02-%sT09:00:00Z',%s}"
                        .formatted(id, issue, day, fields));
    }

    @Order(1)
    @ParameterizedTest(name = "known at {0}: {1}, {2}, {3}, {4}")
    @CsvSource({
        "2026-02-23, deadlocked, deadlocked,       deadlocked,       deadlocked",
        "2026-02-24, deadlocked, deadlocked,       progress,         progress",
        "2026-02-25, deadlocked, under-discussion, progress,         progress",
        "2026-02-26, deadlocked, under-discussion, under-discussion, progress",
        "2026-02-27, deadlocked, deadlocked,       deadlocked,       progress"
    })
    void the_table_of_the_worked_example_holds(
            String knownAt, String third, String sixth, String eleventh, String thirteenth)
            throws Exception {
        status("2026-02-03", knownAt, third);
        status("2026-02-06", knownAt, sixth);
        status("2026-02-11", knownAt, eleventh);
        status("2026-02-13", knownAt, thirteenth);
    }

    @Order(1)
    @Test
    void an_answer_is_final_once_a_later_record_stands() throws Exception {
        for (var settled : new String[] {"2026-02-23", "2026-02-26", "2026-02-27T08:00:00Z"}) {
            finality(settled, "final");
        }
        for (var open : new String[] {"2026-02-27", "2026-02-28", "2126"}) {
            finality(open, "provisional");
        }
    }

    @Order(1)
    @Test
    void before_the_first_day_nothing_is_known() throws Exception {
        var answer = parley.get(ISSUE + "?at=2026-02-03&knownAt=2026-02-21");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/type").asString()).isEqualTo("urn:parley:problem:not-there");
    }

    @Order(2)
    @Test
    void the_table_is_the_same_after_the_facts_are_built_anew() throws Exception {
        var before = facts().at("/build").asLong();
        var rebuild =
                parley.send(
                        parley.request("/api/projections/facts/rebuild")
                                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(rebuild.status()).isEqualTo(202);
        Awaits.until(Duration.ofMinutes(1), () -> facts().at("/build").asLong() != before);
        assertThat(facts().at("/position").asLong()).isEqualTo(7);
        the_table_of_the_worked_example_holds(
                "2026-02-23", "deadlocked", "deadlocked", "deadlocked", "deadlocked");
        the_table_of_the_worked_example_holds(
                "2026-02-24", "deadlocked", "deadlocked", "progress", "progress");
        the_table_of_the_worked_example_holds(
                "2026-02-25", "deadlocked", "under-discussion", "progress", "progress");
        the_table_of_the_worked_example_holds(
                "2026-02-26", "deadlocked", "under-discussion", "under-discussion", "progress");
        the_table_of_the_worked_example_holds(
                "2026-02-27", "deadlocked", "deadlocked", "deadlocked", "progress");
    }

    private static JsonNode facts() throws Exception {
        return parley.get("/api/projections").at("/0");
    }

    private static void status(String at, String knownAt, String expected) throws Exception {
        var answer = parley.get(ISSUE + "?at=" + at + "&knownAt=" + knownAt);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/thing/facets/status/0/value/status").asString())
                .as("at %s as known at %s", at, knownAt)
                .isEqualTo(expected);
        assertThat(answer.at("/thing/facets/status/0/certain").asBoolean()).isTrue();
    }

    private static void finality(String knownAt, String expected) throws Exception {
        var answer = parley.get(ISSUE + "?at=2026-02-13&knownAt=" + knownAt);
        assertThat(answer.at("/asOf/finality").asString()).as(knownAt).isEqualTo(expected);
    }
}
