package parley.events;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Text as people wrote it: any script, kept as given after NFC. */
public final class TextRules {
    /** The greatest length of a name, a title or a locator, in UTF-16 code units, after NFC too. */
    public static final int LINE = 500;

    /** The greatest length of a passage: a wording, a summary, a reason, a note. */
    public static final int PASSAGE = 20_000;

    /** Of Hangul and of Braille: they take a place, and show nothing. */
    private static final String FILLERS = "\u115F\u1160\u2800\u3164\uFFA0";

    private TextRules() {}

    /**
     * A single line of at most {@link #LINE} code units, not blank.
     *
     * @throws InvalidValue if it is blank, too long, or holds a control character or half a
     *     surrogate pair
     */
    public static String line(String text) {
        return checked(text, LINE, false);
    }

    /**
     * A passage of at most {@link #PASSAGE} code units, not blank; it may hold tabs and line
     * breaks.
     */
    public static String passage(String text) {
        return checked(text, PASSAGE, true);
    }

    /** {@link #line}, where the text may be absent. */
    public static @Nullable String optionalLine(@Nullable String text) {
        return text == null ? null : line(text);
    }

    /** {@link #passage}, where the text may be absent. */
    public static @Nullable String optionalPassage(@Nullable String text) {
        return text == null ? null : passage(text);
    }

    /**
     * Whether any of it can be seen. Spaces that don't count as such in Java, marks without a
     * width, letters that fill a place and what is no character are as good as none. What is stored
     * is not asked: it was taken once.
     */
    public static boolean isVisible(String text) {
        return text.codePoints().anyMatch(TextRules::isVisible);
    }

    private static boolean isVisible(int point) {
        return !Character.isSpaceChar(point)
                && !Character.isWhitespace(point)
                && Character.getType(point) != Character.FORMAT
                && FILLERS.indexOf(point) < 0
                && (point & 0xFFFE) != 0xFFFE;
    }

    /** What is kept passes again unchanged, or it could not be read back. */
    private static String checked(String text, int most, boolean breaks) {
        checkLength(text, most);
        text.codePoints().forEach(point -> checkPoint(point, breaks));
        if (text.isBlank()) {
            throw new InvalidValue(
                    "this text is blank; leave the field out if there is nothing to say");
        }
        var kept = Normalizer.normalize(text, Normalizer.Form.NFC);
        checkLength(kept, most); // NFC lengthens some: U+0958 becomes two
        return kept;
    }

    private static void checkLength(String text, int most) {
        if (text.length() > most) {
            throw new InvalidValue(
                    "at most "
                            + most
                            + " characters are allowed here; this text has "
                            + text.length());
        }
    }

    private static void checkPoint(int point, boolean breaks) {
        if (Character.getType(point) == Character.SURROGATE) {
            throw new InvalidValue(
                    "half a surrogate pair (U+%04X) is not a character".formatted(point));
        }
        if (Character.isISOControl(point)
                && !(breaks && (point == '\n' || point == '\t' || point == '\r'))) {
            throw new InvalidValue(
                    "the control character U+%04X is not allowed here".formatted(point));
        }
    }
}
