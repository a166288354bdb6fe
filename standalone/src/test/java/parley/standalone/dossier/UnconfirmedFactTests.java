package parley.standalone.dossier;

import org.junit.jupiter.api.Test;

/** Unconfirmed reports: facts 36 to 38. */
interface UnconfirmedFactTests extends DossierQuestions {
    @Test
    default void fact_36_what_was_said_in_private_is_undisclosed_and_unconfirmed() {
        claimStands("private-talk-content", "not-disclosed", "unconfirmed");
    }

    @Test
    default void fact_37_a_larger_compromise_is_unconfirmed_and_no_formal_proposal_is_published() {
        claimStands("compromise-or-referendum-near", "holds", "unconfirmed");
        claimStands("formal-proposal-published", "does-not-hold", "reported");
    }

    @Test
    default void fact_38_further_exchanges_are_unconfirmed() {
        claimStands("further-exchanges", "holds", "unconfirmed");
    }
}
