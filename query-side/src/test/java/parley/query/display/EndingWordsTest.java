package parley.query.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.query.view.FacetView.Ending;

class EndingWordsTest {
    private static final String DAY_BEGINS = "2026-02-11T23:00:00Z";
    private static final String DAY_ENDS = "2026-02-12T22:59:59.999999Z";

    private final EndingWords words = EndingWords.in(ZoneId.of("Europe/Zurich"));

    @Test
    void what_ended_on_a_day_ended_on_that_day_of_the_zone() {
        assertThat(words.of("under discussion", ending(DAY_BEGINS, DAY_ENDS)))
                .isEqualTo("ended: under discussion until 12 Feb 2026");
    }

    @Test
    void what_ended_between_two_days_or_on_an_unknown_one_ended_so() {
        assertThat(words.of("stalled", ending(DAY_BEGINS, "2026-02-14T22:59:59Z")))
                .isEqualTo("ended: stalled until some time between 12 Feb 2026 and 14 Feb 2026");
        assertThat(words.of("stalled", ending(null, DAY_ENDS)))
                .isEqualTo("ended: stalled until 12 Feb 2026 at the latest");
        assertThat(words.of("stalled", ending(DAY_BEGINS, null)))
                .isEqualTo("ended: stalled until 12 Feb 2026 or later");
        assertThat(words.of("stalled", ending(null, null))).isEqualTo("ended: stalled");
    }

    @Test
    void what_holds_has_only_its_own_words_and_an_ending_may_have_others() {
        assertThat(words.of("stalled", null)).isEqualTo("stalled");
        assertThat(words.as("no longer in force").of("signed", ending(DAY_BEGINS, DAY_ENDS)))
                .isEqualTo("no longer in force: signed until 12 Feb 2026");
    }

    private static Ending ending(@Nullable String earliest, @Nullable String latest) {
        return new Ending(instant(earliest), instant(latest));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
