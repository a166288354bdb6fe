package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the tests of the fifty facts share: whom they ask, and what many of them ask. */
interface DossierQuestions {
    String AFTER_WEDNESDAY = "?at=2026-02-18";

    /** The last day on which the article can have been written. */
    String WHEN_WRITTEN = "?at=2026-02-24";

    String TUESDAY_AND_WEDNESDAY = "Tuesday and Wednesday, taken as 17 and 18 February 2026";
    List<String> THE_THREE = List.of("russia", "ukraine", "united-states");
    List<String> THE_FOUR = List.of("britain", "france", "germany", "italy");

    /** The dossier, or a copy of it. */
    DossierReader geneva();

    /** What came of a meeting on an issue. */
    default String outcome(String meeting, String issue) {
        return geneva().value("meeting/" + meeting, "outcome/" + issue)
                .path("outcome")
                .asString("-");
    }

    /** How an issue stood after Wednesday's session, which is certain, and by which meeting. */
    default String status(String issue) {
        return DossierReader.texts(
                certain("issue/" + issue, "status", AFTER_WEDNESDAY), "status", "meeting");
    }

    /** A reading of a facet that is certain at some moment. */
    default JsonNode certain(String thing, String facet, String asOf) {
        var reading = geneva().facet(thing, facet, asOf);
        assertThat(reading.path("certain").asBoolean(false)).as(thing + " " + facet).isTrue();
        return reading.path("value");
    }

    /** How a claim stands, and that the article alone makes it. */
    default void claimStands(String claim, String polarity, String status) {
        var thing = "claim/" + claim;
        assertThat(DossierReader.texts(geneva().details(thing), "polarity", "person", "party"))
                .isEqualTo(polarity + " - -");
        assertThat(geneva().value(thing, "status").path("status").asString("-")).isEqualTo(status);
        assertThat(geneva().sources(thing, "details")).containsExactly("article asserts");
    }

    /**
     * A position that a party surely held at some moment, as the article says; since when is not
     * told.
     *
     * @param key the facet behind {@code positions/}
     */
    default JsonNode position(String issue, String key, String asOf) {
        var thing = "issue/" + issue;
        var facet = "positions/" + key;
        var value = certain(thing, facet, asOf);
        assertThat(geneva().facet(thing, facet, asOf).at("/possible/0").has("earliest")).isFalse();
        assertThat(geneva().sources(thing, facet)).containsExactly("article asserts");
        return value;
    }

    /**
     * A judgement of the article, which stands by it, was made about when it was written, and rests
     * on nobody else.
     */
    default JsonNode judgement(String assessment) {
        var thing = "assessment/" + assessment;
        var details = geneva().details(thing);
        assertThat(DossierReader.texts(details.path("author"), "source", "person", "party"))
                .isEqualTo("article - -");
        assertThat(details.at("/made/edtf").asString("-")).isEqualTo("[2026-02-18..2026-02-24]");
        assertThat(details.at("/made/inferredFrom").asString("-")).contains("18 February 2026");
        assertThat(DossierReader.texts(certain(thing, "status", WHEN_WRITTEN), "status"))
                .isEqualTo("held");
        assertThat(geneva().sources(thing, "judgement")).containsExactly("article asserts");
        return geneva().value(thing, "judgement");
    }

    /** The issues that an assessment, a proposal or a watch item is about. */
    default List<String> issues(String thing) {
        return DossierReader.texts(geneva().details(thing).path("issues"));
    }

    /** The names of the records that an assessment or a watch item is about. */
    default List<String> about(String thing) {
        return geneva().records(geneva().details(thing).path("about"));
    }

    /**
     * A statement as the article reports it: who made it, in what form and about which meeting.
     *
     * @param speaker {@code medinsky verbatim geneva}
     */
    default JsonNode statement(String statement, String speaker) {
        var thing = "statement/" + statement;
        var details = geneva().details(thing);
        assertThat(DossierReader.texts(details, "person", "form", "meeting")).isEqualTo(speaker);
        assertThat(details.at("/made/inferredFrom").asString("-")).contains("the article");
        assertThat(geneva().sources(thing, "details")).containsExactly("article reports");
        return details;
    }

    /**
     * In which capacity somebody surely acts, at the latest when the article was written.
     *
     * @param capacity party, body and title: {@code russia/kremlin/negotiator}
     */
    default void actsAs(String person, String capacity) {
        var thing = "person/" + person;
        var value = certain(thing, "capacities/" + capacity, WHEN_WRITTEN);
        assertThat(capacity).startsWith(value.path("party").asString("-") + "/");
        var before = geneva().facet(thing, "capacities/" + capacity, "?at=2021");
        assertThat(before.path("certain").asBoolean(true)).as("since when is not told").isFalse();
        assertThat(geneva().sources(thing, "capacities/" + capacity))
                .containsExactly("article asserts");
    }

    /** An estimate that gives no number. */
    default void isInWordsAlone(JsonNode estimate, String words) {
        assertThat(DossierReader.texts(estimate, "words", "best", "low", "high", "unit"))
                .isEqualTo(words + " - - - -");
    }
}
