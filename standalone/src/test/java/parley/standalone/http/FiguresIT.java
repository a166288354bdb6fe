package parley.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.standalone.Parley;
import tools.jackson.databind.JsonNode;

/** Figures that differ by author. */
@Timeout(300)
class FiguresIT {
    private static final String CIVILIANS = "casualties/killed/civilians";

    @TempDir private static Path data;
    private static Parley parley;

    @BeforeAll
    static void record_figures_that_disagree() throws Exception {
        parley = Parley.start(data, "--no-dossier");
        for (var negotiation : List.of("talks", "times")) {
            parley.accepted(
                    "OpenNegotiation",
                    "{'negotiation':'%s','title':'Talks','zone':'UTC','opened':'2024-01-01'}"
                            .formatted(negotiation));
            for (var source : List.of("ministry", "agency", "copy")) {
                parley.accepted(
                        "RegisterSource",
                        "{'negotiation':'%s','source':'%s','type':'official','description':'The %2$s'}"
                                .formatted(negotiation, source));
            }
        }
        parley.accepted(
                "MarkDuplicate",
                "{'negotiation':'talks','thing':'source/copy','of':'source/agency'}");
        for (var strike : List.of("pier", "bridge", "silent")) {
            strike("talks", strike, "2024-03-01");
        }
        killed("talks", "pier", "ministry", 12);
        killed("talks", "pier", "agency", 30);
        killed("talks", "bridge", "copy", 3);
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    private static void killed(String negotiation, String strike, String source, int number)
            throws Exception {
        parley.accepted(
                "RecordCasualties",
                "{'negotiation':'%s','strike':'%s','from':'2024-03-05','figures':[{'harm':'killed','population':'civilians','count':{'best':%d}}],'attributions':[{'source':'%s','stance':'asserts'}]}"
                        .formatted(negotiation, strike, number, source));
    }

    private static JsonNode read(String path) throws Exception {
        return read("talks", path);
    }

    private static JsonNode read(String negotiation, String path) throws Exception {
        var answer = parley.get("/api/negotiations/" + negotiation + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void no_authors_figure_hides_anothers() throws Exception {
        var pier = read("/strike/pier");
        var facets = pier.at("/thing/facets");
        for (var by : List.of("ministry", "agency")) {
            var figure = facets.path(CIVILIANS + "/source/" + by).path(0);
            assertThat(figure.at("/certain").asBoolean()).isTrue();
            assertThat(figure.at("/value/author/source").asString()).isEqualTo(by);
            assertThat(figure.at("/value/count/best").asInt())
                    .isEqualTo(by.equals("agency") ? 30 : 12);
        }
        var span = pier.at("/figures/spans").path(CIVILIANS);
        assertThat(span.at("/low").asInt()).isEqualTo(12);
        assertThat(span.at("/high").asInt()).isEqualTo(30);
    }

    @Test
    void the_state_sums_the_figures_of_all_strikes_by_author_and_over_all() throws Exception {
        var killed = read("").at("/casualties/strike/killed");
        assertThat(killed.at("/low").asInt()).isEqualTo(15);
        assertThat(killed.at("/high").asInt()).isEqualTo(33);
        assertThat(killed.at("/counted").asInt()).isEqualTo(2);
        assertThat(killed.at("/uncounted").asInt()).isEqualTo(1);
        assertThat(killed.at("/authors").valueStream().map(Object::toString))
                .containsExactly(
                        "{\"author\":{\"source\":\"agency\"},\"low\":33,\"high\":33,\"counted\":2}",
                        "{\"author\":{\"source\":\"ministry\"},\"low\":12,\"high\":12,\"counted\":1}");
        assertThat(read("?at=2024-02").has("casualties")).isTrue();
        assertThat(read("?kind=issue").has("casualties")).isFalse();
        assertThat(read("?kind=strike&limit=1").at("/casualties/strike/killed/high").asInt())
                .isEqualTo(33);
        assertThat(read("?during=2024-02/2024-04").at("/casualties/strike/killed/low").asInt())
                .isEqualTo(15);
    }

    @Test
    void a_correction_may_change_the_author() throws Exception {
        strike("times", "depot", "2024-03-02");
        var command =
                "{'negotiation':'times','strike':'depot','commandId':'%s'%s,'from':'2024-03-02','figures':[{'harm':'injured','population':'total','author':{'source':'%s'},'count':{'best':4}}]}";
        parley.accepted("RecordCasualties", command.formatted("first", "", "ministry"));
        parley.accepted(
                "RecordCasualties", command.formatted("second", ",'corrects':'first'", "agency"));

        var facets = read("times", "/strike/depot").at("/thing/facets");
        assertThat(facets.has("casualties/injured/total/source/ministry")).isFalse();
        assertThat(facets.has("casualties/injured/total/source/agency")).isTrue();
    }

    @Test
    void a_figure_told_without_a_time_hides_behind_no_dated_one() throws Exception {
        strike("times", "mill", "2024-03-05");
        undated("mill", 5);
        killed("times", "mill", "ministry", 2);
        strike("times", "weir", "2024-03-05");
        killed("times", "weir", "ministry", 2);
        undated("weir", 5);

        assertThat(possible("mill", "2024-03-06")).containsExactly("2", "5");
        assertThat(possible("weir", "2024-03-06")).containsExactly("5", "2");
    }

    @Test
    void a_figure_told_without_a_time_is_certain_from_where_its_strike_is() throws Exception {
        strike("times", "dam", "[2024-02-05..2024-02-15]");
        undated("dam", 5);

        assertThat(figure("dam", "2024-02-10").at("/certain").asBoolean()).isFalse();
        var after = figure("dam", "2024-02-20");
        assertThat(after.at("/certain").asBoolean()).isTrue();
        assertThat(after.at("/from").asString()).isEqualTo("2024-02-15T23:59:59.999999Z");
        var during = read("times", "/strike/dam?during=2024-01/2024-03").at("/thing/facets");
        assertThat(during.path(CIVILIANS + "/source/ministry").valueStream())
                .extracting(reading -> reading.at("/certain").asBoolean())
                .containsExactly(false, true);

        parley.accepted(
                "RecordStrike",
                "{'negotiation':'times','strike':'dam','corrects':'strike-dam','title':'The dam','occurred':'2024-02-18'}");
        assertThat(figure("dam", "2024-02-18T12:00").at("/certain").asBoolean()).isFalse();
        assertThat(figure("dam", "2024-02-19").at("/certain").asBoolean()).isTrue();
    }

    @Test
    void an_outcome_told_without_a_time_came_about_no_earlier_than_the_meeting() throws Exception {
        for (var name : List.of("AnnounceMeeting", "RecordMeeting")) {
            parley.accepted(
                    name,
                    "{'negotiation':'times','meeting':'round','title':'A round','format':'bilateral','%s':'2024-04-10'%s}"
                            .formatted(
                                    name.startsWith("A") ? "planned" : "held",
                                    name.startsWith("A") ? ",'from':'2024-04-01'" : ""));
        }
        parley.accepted(
                "RecordOutcome",
                "{'negotiation':'times','meeting':'round','outcome':'no-agreement'}");

        assertThat(outcome("2024-04-05").isMissingNode()).isTrue();
        assertThat(outcome("2024-04-10T12:00").at("/certain").asBoolean(true)).isFalse();
        assertThat(outcome("2024-04-11").at("/certain").asBoolean()).isTrue();
    }

    private static JsonNode outcome(String at) throws Exception {
        return read("times", "/meeting/round?at=" + at).at("/thing/facets/outcome/0");
    }

    private static void strike(String negotiation, String strike, String occurred)
            throws Exception {
        parley.accepted(
                "RecordStrike",
                "{'negotiation':'%s','strike':'%s','commandId':'strike-%2$s','title':'The %2$s','occurred':'%s'}"
                        .formatted(negotiation, strike, occurred));
    }

    private static void undated(String strike, int number) throws Exception {
        parley.accepted(
                "RecordCasualties",
                "{'negotiation':'times','strike':'%s','figures':[{'harm':'killed','population':'civilians','author':{'source':'ministry'},'count':{'best':%d}}]}"
                        .formatted(strike, number));
    }

    private static JsonNode figure(String strike, String at) throws Exception {
        return read("times", "/strike/" + strike + "?at=" + at)
                .at("/thing/facets")
                .path(CIVILIANS + "/source/ministry")
                .path(0);
    }

    private static List<String> possible(String strike, String at) throws Exception {
        return figure(strike, at)
                .at("/possible")
                .valueStream()
                .map(one -> one.at("/value/count/best").asString())
                .toList();
    }

    @Test
    void the_page_shows_who_gives_which_figure_and_what_all_come_to() throws Exception {
        var page = words(parley.get("/negotiations/talks").body());
        assertThat(page)
                .contains("12–30 killed (civilians) 30, says The agency 12, says The ministry")
                .contains("3 killed (civilians), says The agency")
                .contains("killed in strikes 15–33 2 strikes; of")
                .contains("33, says The agency (2 strikes) 12, says The ministry (1 strike)");
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replaceAll(" ([,;)])", "$1")
                .replaceAll("\\( ", "(");
    }
}
