package parley.events.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import parley.events.party.PartyId;

@DisplayName("A capacity")
class CapacityTest {
    private static final PartyId UKRAINE = new PartyId("ukraine");

    @Test
    @DisplayName("of a party is another than that of a body of the same name")
    void partyOrBody() {
        var ofTheParty = capacity("President", UKRAINE, null);
        var ofTheBody = capacity("President", null, "Ukraine");
        assertThat(ofTheParty.key()).isEqualTo("ukraine/president");
        assertThat(ofTheBody.key()).isEqualTo("-/ukraine/president");
        assertThat(Capacity.areDistinct(List.of(ofTheParty, ofTheBody))).isTrue();
    }

    @Test
    @DisplayName("is told by what was cut off its title")
    void longTitles() {
        var long1 = capacity("Deputy ".repeat(30) + "envoy", null, null);
        var long2 = capacity("Deputy ".repeat(30) + "judge", null, null);
        assertThat(long1.key()).hasSizeLessThan(120);
        assertThat(Capacity.areDistinct(List.of(long1, long2))).isTrue();
    }

    @Test
    @DisplayName("is the same in another case and with other signs between")
    void sameWords() {
        var one = capacity("Commander-in-Chief", UKRAINE, null);
        var other = capacity("commander in chief", UKRAINE, null);
        assertThat(Capacity.areDistinct(List.of(one, other))).isFalse();
    }

    private static Capacity capacity(String title, @Nullable PartyId party, @Nullable String body) {
        return new Capacity(title, party, body);
    }
}
