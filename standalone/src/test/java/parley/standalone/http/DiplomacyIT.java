package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.standalone.http.Problems.refused;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/** Positions, proposals, statements and the like, by the examples. */
@Timeout(300)
class DiplomacyIT {
    private static final String LAKE = "/api/negotiations/lake-talks";

    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void send_the_examples() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        send("OpenNegotiation", "AdmitParty", "RegisterPerson", "RegisterPlace", "RegisterSource");
        send("RaiseIssue", "RecordMeeting", "RecordClaim");
        send("RecordStatement", "StatePosition", "TableProposal", "RespondToProposal");
        parley.accepted(
                "TableProposal",
                """
                {'negotiation':'lake-talks','proposal':'two-ferries','title':'Two ferries','manner':'tabled',
                'by':['north'],'terms':'Each has its own.','from':'2026-01-18'}\
                """);
        send("SupersedeProposal", "RecordAgreement", "RecordAgreementStatus", "RecordMilestone");
        send("RecordAssessment", "ReviseAssessment", "WatchFor", "LapseWatch", "ResolveWatch");
        send("WithdrawProposal", "WithdrawPosition", "WithdrawAssessment");
    }

    private static void send(String... commands) throws Exception {
        for (var command : commands) {
            parley.accepted(command, example(command));
        }
    }

    private static String example(String command) throws Exception {
        var file = "/parley/examples/" + command + ".json";
        try (var example = DiplomacyIT.class.getResourceAsStream(file)) {
            var bytes = Objects.requireNonNull(example, file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10, ''",
        "2025-12-31, milestone",
        "2026-01-13, 'agreement,milestone,proposal,statement,watch-item'",
        "2026-02-10, 'agreement,assessment,claim,milestone,proposal,statement,watch-item'"
    })
    void the_state_shows_what_had_been_said_by_then(String at, String kinds) throws Exception {
        var things = parley.get(LAKE + "?at=" + at).at("/things");
        assertThat(things.propertyNames())
                .filteredOn(kind -> !"party person place source issue meeting".contains(kind))
                .containsExactly(kinds.isEmpty() ? new String[0] : kinds.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "issue/ferry, positions/north/on/timetable, 2026-01-15, /position, conditional",
        "issue/ferry, positions/north/on/timetable, 2026-01-21, /position, withdrawn",
        "proposal/shuttle, status, 2026-01-17, /status, tabled",
        "proposal/shuttle, status, 2026-01-20, /by, two-ferries",
        "proposal/shuttle, status, 2026-01-22, /status, withdrawn",
        "proposal/shuttle, responses/north, 2026-01-17, /response, conditional",
        "agreement/crew-exchange, details, 2026-01-20, /size/best, 12",
        "agreement/crew-exchange, status, 2026-01-20, /status, reported",
        "agreement/crew-exchange, status, 2026-02-02, /status, in-force",
        "agreement/crew-exchange, status, 2026-03-02, /status, in-force",
        "statement/envoy-hopeful, details, 2026-01-20, /translation/language, en",
        "assessment/ice-holds-talks, judgement, 2026-01-20, /likelihood/percent/atMost, 45",
        "assessment/ice-holds-talks, judgement, 2026-01-23, /likelihood/bandBy, author",
        "assessment/ice-holds-talks, status, 2026-01-26, /status, withdrawn",
        "watch-item/second-round, status, 2026-01-13, /status, open",
        "watch-item/second-round, status, 2026-02-09, /by, claim-second-round",
        "watch-item/second-round, status, 2026-02-11, /status, lapsed"
    })
    void a_thing_is_as_it_was_said_to_be(
            String thing, String facet, String at, String field, String value) throws Exception {
        assertThat(facet(thing, facet, at).at(field).asString()).isEqualTo(value);
    }

    @Test
    void the_timeline_tells_of_them_by_kind() throws Exception {
        var entries = parley.get(LAKE + "/timeline?kind=watch-item&kind=milestone").at("/entries");
        assertThat(entries.valueStream().map(entry -> entry.at("/facet").asString()))
                .containsExactly("occurrence", "status", "status", "status");
    }

    @Test
    void an_agreement_may_enter_into_force_in_time_to_come_and_nothing_else_may() throws Exception {
        var planned =
                "{'negotiation':'lake-talks','agreement':'crew-exchange','status':'%s','from':'2200'}";
        parley.accepted("RecordAgreementStatus", planned.formatted("in-force"));
        assertThat(facet("agreement/crew-exchange", "status", "2201").at("/status").asString())
                .isEqualTo("in-force");
        refused(
                parley.command("RecordAgreementStatus", planned.formatted("expired")),
                422,
                "valid-time-to-come");
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() throws Exception {
        var author =
                parley.command(
                        "RecordAssessment",
                        "{'negotiation':'lake-talks','assessment':'a','judgement':'J','author':{}}");
        assertThat(author.status()).isEqualTo(400);
        assertThat(author.at("/field").asString()).isEqualTo("/author");
        var language =
                parley.command(
                        "RecordStatement",
                        "{'negotiation':'lake-talks','statement':'s','parties':['north'],'form':'verbatim','wording':'W','language':'not a tag'}");
        assertThat(language.status()).isEqualTo(400);
        assertThat(language.at("/field").asString()).isEqualTo("/language");
    }

    private static JsonNode facet(String thing, String facet, String at) throws Exception {
        var answer = parley.get(LAKE + "/" + thing + "?at=" + at);
        return answer.at("/thing/facets").path(facet).path(0).path("value");
    }
}
