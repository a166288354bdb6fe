package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Results of many lines: fact 50, the standing, the sources, the contradictions. */
interface WholeDossierTests extends DossierQuestions {
    @Test
    default void fact_50_the_comparison_of_both_meetings_comes_out_as_a_view() {
        var rows = geneva().read("/comparison" + AFTER_WEDNESDAY).path("meetings");
        var three = List.of("Russia", "Ukraine", "United States");
        assertThat(rows.valueStream().map(row -> row.path("meeting").asString("-")))
                .containsExactly("abu-dhabi", "geneva");
        var abuDhabi = rows.path(0);
        assertThat(abuDhabi.at("/held/wording").asString("-")).isEqualTo("early February");
        assertThat(DossierReader.texts(abuDhabi.path("participants"))).isEqualTo(three);
        assertThat(outcomes(abuDhabi))
                .containsExactly("Exchange of prisoners: agreement", "Territory: no-agreement");
        var inGeneva = rows.path(1);
        assertThat(inGeneva.at("/held/wording").asString("-")).isEqualTo("Tuesday and Wednesday");
        assertThat(DossierReader.texts(inGeneva.path("participants"))).isEqualTo(three);
        assertThat(DossierReader.texts(inGeneva.path("consulted")))
                .containsExactly("Britain", "France", "Germany", "Italy");
        assertThat(outcomes(inGeneva))
                .startsWith("Overall: inconclusive")
                .contains("Military matters: limited-progress", "Territory: no-agreement");
        assertThat(inGeneva.path("parts").valueStream().map(p -> p.path("meeting").asString("-")))
                .containsExactlyInAnyOrder(
                        "geneva-tuesday",
                        "geneva-wednesday",
                        "european-consultations",
                        "medinsky-and-ukrainians");
    }

    private static List<String> outcomes(JsonNode row) {
        return row.path("outcomes")
                .valueStream()
                .map(outcome ->
                        outcome.path("issue").asString("Overall")
                                + ": "
                                + outcome.path("outcome").asString("-"))
                .toList();
    }

    @Test
    default void the_article_is_a_source_without_title_author_or_publisher() {
        var article = geneva().details("source/article");
        assertThat(DossierReader.texts(article, "type", "title", "author", "publisher"))
                .isEqualTo("publication - - -");
        assertThat(DossierReader.texts(article.path("published"), "edtf"))
                .isEqualTo("[2026-02-18..2026-02-24]");
        assertThat(article.path("published").has("inferredFrom")).isTrue();
        assertThat(
                        DossierReader.texts(
                                geneva().value("source/article", "reliability"), "reliability"))
                .isEqualTo("F");
        for (var unnamed : List.of("delegations", "participants")) {
            assertThat(DossierReader.texts(geneva().details("source/" + unnamed), "type", "author"))
                    .isEqualTo("official -");
        }
    }

    @Test
    default void where_the_article_disagrees_with_itself_both_sides_are_kept() {
        for (var word : List.of("medinsky-difficult", "medinsky-businesslike")) {
            assertThat(DossierReader.texts(geneva().details("statement/" + word), "person"))
                    .isEqualTo("medinsky");
        }
        var donbas = "issue/donbas";
        assertThat(bothHeld(donbas, "russia/on/full-control", "russia/on/broad-control"))
                .containsExactly("demands", "insists");
        var territory = "issue/territory";
        assertThat(bothHeld(territory, "ukraine/on/outright", "ukraine/on/without-guarantees"))
                .containsExactly("rejects", "conditional");
        assertThat(outcome("geneva", "military-matters")).isEqualTo("limited-progress");
        assertThat(outcome("geneva", "territory")).isEqualTo("no-agreement");
        assertThat(geneva().details("meeting/geneva-wednesday").has("access")).isFalse();
    }

    private List<String> bothHeld(String issue, String one, String other) {
        return List.of(one, other).stream()
                .map(key -> certain(issue, "positions/" + key, AFTER_WEDNESDAY))
                .map(position -> position.path("position").asString("-"))
                .toList();
    }

    @Test
    default void progress_and_deadlock_stand_side_by_side_in_the_standing() {
        var classes = geneva().read(AFTER_WEDNESDAY).at("/standing/classes");
        assertThat(classes.at("/technical/counts/progress").asInt(0)).isEqualTo(3);
        assertThat(classes.at("/core/counts/deadlocked").asInt(0)).isEqualTo(2);
        assertThat(classes.at("/humanitarian/counts/implemented").asInt(0)).isEqualTo(1);
    }

    @Test
    default void what_the_talks_moved_is_told_since_just_before_the_last_whole_meeting() {
        var standing = geneva().read(AFTER_WEDNESDAY).path("standing");
        assertThat(standing.path("lastMeeting").asString("-")).isEqualTo("geneva");
        assertThat(
                        standing.path("moved")
                                .valueStream()
                                .map(moved -> DossierReader.texts(moved, "issue", "from", "to")))
                .containsExactly(
                        "ceasefire-monitoring raised progress",
                        "donbas raised deadlocked",
                        "front-line-location raised progress",
                        "military-matters raised progress",
                        "territory stalled deadlocked",
                        "zaporizhzhia-plant raised under-discussion");
        assertThat(standing.path("moved").findValues("fromEnded"))
                .as("only the stall over territory had ended before")
                .hasSize(1);
    }
}
