package parley.events.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.party.PartyId;

class CapacityTest {
    private static final PartyId UKRAINE = new PartyId("ukraine");

    @Test
    void a_capacity_of_a_party_differs_from_that_of_a_body_of_the_same_name() {
        var ofTheParty = capacity("President", UKRAINE, null);
        var ofTheBody = capacity("President", null, "Ukraine");
        assertThat(ofTheParty.key()).isEqualTo("ukraine/president");
        assertThat(ofTheBody.key()).isEqualTo("-/ukraine/president");
        assertThat(Capacity.areDistinct(List.of(ofTheParty, ofTheBody))).isTrue();
    }

    @Test
    void capacities_that_differ_only_in_the_cut_off_part_of_their_titles_are_distinct() {
        var long1 = capacity("Deputy ".repeat(30) + "envoy", null, null);
        var long2 = capacity("Deputy ".repeat(30) + "judge", null, null);
        assertThat(long1.key()).hasSizeLessThan(120);
        assertThat(Capacity.areDistinct(List.of(long1, long2))).isTrue();
    }

    @Test
    void case_and_punctuation_do_not_distinguish_capacities() {
        var one = capacity("Commander-in-Chief", UKRAINE, null);
        var other = capacity("commander in chief", UKRAINE, null);
        assertThat(Capacity.areDistinct(List.of(one, other))).isFalse();
    }

    private static Capacity capacity(String title, @Nullable PartyId party, @Nullable String body) {
        return new Capacity(title, party, body);
    }
}
