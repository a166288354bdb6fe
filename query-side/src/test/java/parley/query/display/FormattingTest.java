package parley.query.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.events.meeting.MeetingDuration;

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
}
