package parley.events;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Validates text in any script and normalizes it to NFC. */
public final class TextRules {
    /** The greatest length of a name, a title or a locator, in UTF-16 code units, after NFC too. */
    public static final int LINE = 500;

    /** The greatest length of a passage: a wording, a summary, a reason, a note. */
    public static final int PASSAGE = 20_000;

    /**
     * Blank characters that Java counts as letters, symbols or marks: fillers of Hangul, a blank of
     * Braille, the inherent vowels of Khmer, a joiner of graphemes.
     */
    private static final String FILLERS = "\u115F\u1160\u2800\u3164\uFFA0\u17B4\u17B5\u034F";

    private TextRules() {}

    /**
     * Returns a single line of at most {@link #LINE} code units, not blank.
     *
     * @throws InvalidValue if it is blank or too long, or contains a control character or half a
     *     surrogate pair
     */
    public static String line(String text) {
        return checked(text, LINE, false);
    }

    /**
     * Returns a passage of at most {@link #PASSAGE} code units; may contain tabs and line breaks.
     */
    public static String passage(String text) {
        return checked(text, PASSAGE, true);
    }

    /** Like {@link #line}, but accepts an absent text. */
    public static @Nullable String optionalLine(@Nullable String text) {
        return text == null ? null : line(text);
    }

    /** Like {@link #passage}, but accepts an absent text. */
    public static @Nullable String optionalPassage(@Nullable String text) {
        return text == null ? null : passage(text);
    }

    /**
     * Returns whether any character is visible: no space (including those that Java does not count
     * as one), format character, filler or noncharacter. Only new input is checked, as stored texts
     * were accepted before.
     */
    public static boolean isVisible(String text) {
        return text.codePoints().anyMatch(TextRules::isVisible);
    }

    private static boolean isVisible(int point) {
        return !Character.isSpaceChar(point)
                && !Character.isWhitespace(point)
                && Character.getType(point) != Character.FORMAT
                && FILLERS.indexOf(point) < 0
                && !isVariationSelector(point)
                && (point & 0xFFFE) != 0xFFFE;
    }

    private static boolean isVariationSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF)
                || (point >= 0x180B && point <= 0x180F);
    }

    /** The result must pass again unchanged, or it could not be read back. */
    private static String checked(String text, int max, boolean multiline) {
        checkLength(text, max);
        text.codePoints().forEach(point -> checkPoint(point, multiline));
        if (text.isBlank()) {
            throw new InvalidValue(
                    "this text is blank; leave the field out if there is nothing to say");
        }
        var normalized = Normalizer.normalize(text, Normalizer.Form.NFC);
        checkLength(normalized, max); // NFC lengthens some texts: U+0958 becomes two characters
        return normalized;
    }

    private static void checkLength(String text, int max) {
        if (text.length() > max) {
            throw new InvalidValue(
                    "at most "
                            + max
                            + " characters are allowed here; this text has "
                            + text.length());
        }
    }

    private static void checkPoint(int point, boolean multiline) {
        if (Character.getType(point) == Character.SURROGATE) {
            throw new InvalidValue(
                    "half a surrogate pair (U+%04X) is not a character".formatted(point));
        }
        if (Character.isISOControl(point)
                && !(multiline && (point == '\n' || point == '\t' || point == '\r'))) {
            throw new InvalidValue(
                    "the control character U+%04X is not allowed here".formatted(point));
        }
    }
}
