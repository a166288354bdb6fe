package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The reads that the tests of the fifty facts share. */
interface DossierQuestions {
    String AFTER_WEDNESDAY = "?at=2026-02-18";

    /** The last day on which the article can have been written. */
    String WHEN_WRITTEN = "?at=2026-02-24";

    String TUESDAY_AND_WEDNESDAY = "Tuesday and Wednesday, taken as 17 and 18 February 2026";
    List<String> THE_THREE = List.of("russia", "ukraine", "united-states");
    List<String> THE_FOUR = List.of("britain", "france", "germany", "italy");

    /** Returns the dossier, or a copy of it. */
    DossierReader geneva();

    /** Returns the outcome of a meeting on an issue. */
    default String outcome(String meeting, String issue) {
        return geneva().value("meeting/" + meeting, "outcome/" + issue)
                .path("outcome")
                .asString("-");
    }

    /** Returns an issue's certain status after Wednesday's session, with its meeting. */
    default String status(String issue) {
        return DossierReader.texts(
                certain("issue/" + issue, "status", AFTER_WEDNESDAY), "status", "meeting");
    }

    /** Returns a certain reading of a facet. */
    default JsonNode certain(String thing, String facet, String asOf) {
        var reading = geneva().facet(thing, facet, asOf);
        assertThat(reading.path("certain").asBoolean(false)).as(thing + " " + facet).isTrue();
        return reading.path("value");
    }

    /** Asserts the status of a claim that only the article makes. */
    default void claimStands(String claim, String polarity, String status) {
        var thing = "claim/" + claim;
        assertThat(DossierReader.texts(geneva().details(thing), "polarity", "person", "party"))
                .isEqualTo(polarity + " - -");
        assertThat(geneva().value(thing, "status").path("status").asString("-")).isEqualTo(status);
        assertThat(geneva().sources(thing, "details")).containsExactly("article asserts");
    }

    /**
     * Returns a position that a party certainly held at some moment, by the article, which does not
     * say since when.
     *
     * @param key the key of the facet {@code positions/}
     */
    default JsonNode position(String issue, String key, String asOf) {
        var thing = "issue/" + issue;
        var facet = "positions/" + key;
        var value = certain(thing, facet, asOf);
        assertThat(geneva().facet(thing, facet, asOf).at("/possible/0").has("earliest")).isFalse();
        assertThat(geneva().sources(thing, facet)).containsExactly("article asserts");
        return value;
    }

    /** Returns a judgement that the article itself makes and holds. */
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

    /** Returns the issues of an assessment, a proposal or a watch item. */
    default List<String> issues(String thing) {
        return DossierReader.texts(geneva().details(thing).path("issues"));
    }

    /** Returns the names of the records that an assessment or a watch item is about. */
    default List<String> about(String thing) {
        return geneva().records(geneva().details(thing).path("about"));
    }

    /**
     * Returns a statement with the speaker, form and meeting that the article reports.
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
     * Asserts the capacity of a person, certain at the latest when the article was written.
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

    /** Asserts an estimate in words, without a number. */
    default void isInWordsAlone(JsonNode estimate, String words) {
        assertThat(DossierReader.texts(estimate, "words", "best", "low", "high", "unit"))
                .isEqualTo(words + " - - - -");
    }
}
