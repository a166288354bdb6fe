package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Statements, and the author's reading of them: facts 32 to 35. */
interface QuotedFactTests extends DossierQuestions {
    @Test
    default void fact_32_medinsky_calls_it_businesslike_and_expects_another_meeting_soon() {
        var made = statement("medinsky-businesslike", "medinsky verbatim geneva");
        assertThat(DossierReader.texts(made, "capacity", "wording"))
                .isEqualTo(
                        "Kremlin negotiator businesslike … another meeting will take place soon");
        actsAs("medinsky", "russia/kremlin/negotiator");
    }

    @Test
    default void fact_33_zelensky_calls_it_not_easy() {
        var made = statement("zelensky-not-easy", "zelensky verbatim geneva");
        assertThat(DossierReader.texts(made, "capacity", "wording"))
                .isEqualTo("President of Ukraine not easy");
    }

    @Test
    default void fact_34_umerov_tells_of_progress_and_cannot_disclose_it() {
        var made = statement("umerov-substantive", "umerov verbatim geneva");
        assertThat(made.path("capacity").asString("-")).isEqualTo("Ukrainian official");
        assertThat(made.path("wording").asString("-"))
                .contains("substantive and intensive", "progress", "cannot disclose");
        actsAs("umerov", "ukraine/official");
    }

    @Test
    default void fact_35_the_author_reads_something_into_each() {
        readInto("medinsky-manages-expectations", "032-statement-medinsky");
        readInto(
                "zelensky-stresses-the-gap",
                "033-statement-zelensky",
                "020-ukraine-no-losses-without-guarantees");
        readInto("umerov-signals-technical-work", "034-statement-umerov");
    }

    private void readInto(String assessment, String... records) {
        assertThat(judgement(assessment).has("likelihood")).isFalse();
        assertThat(about("assessment/" + assessment)).containsExactly(records);
    }
}
