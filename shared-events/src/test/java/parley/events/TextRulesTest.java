package parley.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.json.EventJson;

class TextRulesTest {
    private static final String QA = "\u0958";

    /** All such characters, including those added by later versions of Unicode. */
    private static final String LENGTHENED_BY_NFC =
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                    .filter(point -> Character.getType(point) != Character.SURROGATE)
                    .mapToObj(Character::toString)
                    .filter(text -> nfc(text).length() > text.length())
                    .collect(Collectors.joining());

    private final EventJson json = new EventJson();

    @Test
    void the_normalized_text_is_measured_and_not_only_the_given_one() {
        assertThat(TextRules.line(QA.repeat(TextRules.LINE / 2))).hasSize(TextRules.LINE);
        assertThatThrownBy(() -> TextRules.line(QA.repeat(TextRules.LINE / 2 + 1)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("at most 500 characters are allowed here; this text has 502");
    }

    @Property
    void a_line_that_was_kept_passes_again_unchanged(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 100) int times) {
        var kept = accepted(TextRules::line, text.repeat(times));
        assertThat(TextRules.line(kept)).isEqualTo(kept);
    }

    @Property
    void an_event_whose_text_was_accepted_reads_back_from_its_json(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 4_000) int times) {
        var reason = accepted(TextRules::passage, text.repeat(times));
        var event = new RecordRetracted(new RecordId("r1"), reason);
        assertThat(json.read("record-retracted", 1, json.write(event))).isEqualTo(event);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars(LENGTHENED_BY_NFC).ofMinLength(1).ofMaxLength(20),
                Arbitraries.strings().ofMaxLength(20));
    }

    /** Returns the checked text, or a plain one if it is refused. */
    private static String accepted(UnaryOperator<String> check, String text) {
        try {
            return check.apply(text);
        } catch (InvalidValue refused) {
            return "as it was";
        }
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
