package parley.events.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import parley.events.InvalidValue;
import parley.events.assessment.Likelihood.BandBy;
import parley.events.party.PartyId;
import parley.events.person.PersonId;

class LikelihoodTest {
    @Test
    void the_bands_are_those_of_the_directive() {
        assertThat(Arrays.stream(Band.values()))
                .extracting(band -> band.name() + " " + band.atLeast() + "-" + band.atMost())
                .containsExactly(
                        "ALMOST_NO_CHANCE 1-5",
                        "VERY_UNLIKELY 5-20",
                        "UNLIKELY 20-45",
                        "ROUGHLY_EVEN 45-55",
                        "LIKELY 55-80",
                        "VERY_LIKELY 80-95",
                        "ALMOST_CERTAIN 95-99");
    }

    @Test
    void a_band_is_always_marked_as_somebodys_reading() {
        assertThatThrownBy(() -> new Likelihood("unlikely", Band.UNLIKELY, null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Likelihood("unlikely", null, BandBy.RECORDER))
                .isInstanceOf(InvalidValue.class);
        assertThat(Likelihood.inWords("it may well be").band()).isNull();
    }

    @Test
    void an_author_is_exactly_one() {
        assertThatThrownBy(() -> new JudgementAuthor(null, null, null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() ->
                        new JudgementAuthor(
                                new PersonId("witkoff"), null, new PartyId("united-states")))
                .isInstanceOf(InvalidValue.class);
    }
}
