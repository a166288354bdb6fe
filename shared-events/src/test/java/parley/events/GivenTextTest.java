package parley.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTextTest {
    private static final String ENGLAND =
            "\uD83C\uDFF4" + tags("gbeng") + Character.toString(0xE007F);

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u034F", "\u0483", "\u0E31", "\u093E", "\u20DD"})
    void at_most_thirty_combining_marks_follow_one_another(String mark) {
        assertThat(GivenText.check("a" + mark.repeat(30) + "b" + mark.repeat(30))).isNotEmpty();
        assertThatThrownBy(() -> GivenText.check("a" + mark.repeat(31)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("30 combining marks");
    }

    @Test
    void however_many_there_are_they_are_refused_at_once() {
        var pile = "a" + "\u0301\u0316".repeat(TextRules.PASSAGE * 20);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () ->
                        assertThatThrownBy(() -> GivenText.check(pile))
                                .isInstanceOf(InvalidValue.class));
    }

    @Test
    void the_greatest_text_that_is_accepted_is_normalized_at_once() {
        var text = ("a" + "\u0316\u0301".repeat(15)).repeat(TextRules.PASSAGE / 31);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> TextRules.passage(GivenText.check(text)));
    }

    @ParameterizedTest
    @CsvSource({"\u202D, U+202D", "\u202E, U+202E"})
    void the_direction_of_writing_is_not_overridden(String override, String named) {
        assertThatThrownBy(() -> GivenText.check("paid " + override + "001"))
                .hasMessageContaining(named);
    }

    @Test
    void but_it_may_be_marked_and_isolated() {
        var hebrew = "\u2067שלום\u2069 \u200Fa\u200E";
        assertThat(GivenText.check(hebrew)).isEqualTo(hebrew);
    }

    @Test
    void tag_letters_make_the_emoji_of_a_flag() {
        assertThat(GivenText.check(ENGLAND + ENGLAND + " won")).startsWith(ENGLAND);
    }

    @Test
    void elsewhere_they_are_refused() {
        for (var hidden :
                new String[] {
                    "a" + tags("b"),
                    ENGLAND + tags("eng"),
                    "\uD83C\uDFF4" + tags("gbeng"),
                    "\uD83C\uDFF4" + tags("gbeng") + "!",
                    "\uD83C\uDFF4" + tags("toolong") + Character.toString(0xE007F),
                    "x" + Character.toString(0xE0001)
                }) {
            assertThatThrownBy(() -> GivenText.check(hidden)).hasMessageContaining("tag letters");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\uFE0F", "\u034F", "\u3164", "\u2800 ", "\u17B4"})
    void a_text_in_which_nothing_is_visible_is_refused(String nothing) {
        assertThatThrownBy(() -> GivenText.check(nothing))
                .hasMessage("this text has no visible characters");
    }

    /** What is blank is refused where it stands, with what to do instead. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Київ", "नेपाल", "ภาษาไทย", "日本", "👩‍👩‍👧", "❤️", "e\u0301"})
    void ordinary_texts_of_any_script_are_not(String text) {
        assertThat(GivenText.check(text)).isEqualTo(text);
    }

    private static String tags(String letters) {
        return letters.codePoints()
                .map(letter -> 0xE0000 + letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
