package parley.standalone.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What to watch next: facts 46 to 49. */
interface OutlookFactTests extends DossierQuestions {
    @Test
    default void fact_46_follow_up_meetings_are_to_be_watched_for() {
        isOpen("follow-up-meetings");
        var horizon = geneva().details("watch-item/follow-up-meetings").path("horizon");
        assertThat(DossierReader.texts(horizon, "edtf", "wording"))
                .isEqualTo("[2026-02-18..] soon");
        assertThat(about("watch-item/follow-up-meetings"))
                .containsExactly("032-statement-medinsky");
    }

    /** Asserts that it was certainly open when the article was written, and still is. */
    private void isOpen(String item) {
        var thing = "watch-item/" + item;
        assertThat(certain(thing, "status", WHEN_WRITTEN)).hasToString("{\"status\":\"open\"}");
        assertThat(certain(thing, "status", "")).hasToString("{\"status\":\"open\"}");
        assertThat(geneva().sources(thing, "status")).containsExactly("article asserts");
    }

    @Test
    default void fact_47_what_is_said_in_closed_talks_is_to_be_watched_for() {
        isOpen("content-of-closed-talks");
        assertThat(about("watch-item/content-of-closed-talks")).containsExactly("011-private");
    }

    @Test
    default void fact_48_concrete_proposals_of_guarantees_are_to_be_watched_for() {
        isOpen("guarantee-proposals");
        assertThat(issues("watch-item/guarantee-proposals")).containsExactly("security-guarantees");
        assertThat(about("watch-item/guarantee-proposals"))
                .containsExactly("007-proposal-guarantees");
    }

    @Test
    default void fact_49_europeans_becoming_mediators_is_to_be_watched_for() {
        isOpen("europeans-mediating");
        var parties = geneva().details("watch-item/europeans-mediating").path("parties");
        assertThat(DossierReader.texts(parties)).isEqualTo(THE_FOUR);
        for (var party : THE_FOUR) {
            var roles = certain("party/" + party, "roles", WHEN_WRITTEN).path("roles");
            assertThat(DossierReader.texts(roles))
                    .as("no mediator yet")
                    .containsExactly("consulted");
        }
        assertThat(about("watch-item/europeans-mediating")).containsExactly("013-consultations");
    }
}
