package parley.query.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.events.Estimate;
import parley.events.meeting.MeetingDuration;
import parley.query.facet.FacetValue;
import parley.query.view.FacetView.PossibleView;

class FormattingTest {
    @ParameterizedTest
    @CsvSource({
        "PT45S, 45 s",
        "PT1H30M, 1 h 30 min",
        "PT2H, 2 h",
        "PT1H5S, 1 h 5 s",
        "PT3M20S, 3 min 20 s"
    })
    void a_duration_is_told_to_the_second(Duration length, String text) {
        assertThat(Formatting.duration(new MeetingDuration(length, false))).isEqualTo(text);
        assertThat(Formatting.duration(new MeetingDuration(length, true)))
                .isEqualTo("about " + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "4   | -   | -   | 4",
                "4   | 3   | 9   | 4",
                "-   | 3   | -   | 3–?",
                "-99 | -   | -   | unknown (as published: best -99)",
                "-99 | -99 | -99 | unknown (as published: low -99, best -99, high -99)",
                "-99 | 3   | 9   | 3–9 (as published: low 3, best -99, high 9)",
                "4   | 6   | -   | 4 (as published: low 6, best 4)"
            })
    void a_figure_is_shown_without_what_counts_nothing_and_then_as_it_was_published(
            @Nullable Long best, @Nullable Long low, @Nullable Long high, String text) {
        assertThat(Formatting.estimate(new Estimate(best, low, high, null, null, true)))
                .isEqualTo(text);
    }

    @Test
    void the_words_of_a_figure_are_shown_where_its_number_counts_nothing() {
        assertThat(Formatting.estimate(new Estimate(-99L, null, null, null, "dozens", true)))
                .isEqualTo("dozens (as published: best -99)");
    }

    @Test
    void a_day_before_the_year_0_keeps_its_sign() {
        var ides = Instant.parse("-0043-03-15T12:00:00Z");
        var begun =
                new PossibleView(new FacetValue("{}"), null, ides, ides, "r", 1, null, null, null);
        assertThat(Formatting.since(begun, ZoneOffset.UTC)).isEqualTo("15 Mar -0043");
    }
}
