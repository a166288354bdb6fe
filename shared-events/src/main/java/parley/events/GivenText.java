package parley.events;

/**
 * Checks that new texts must pass before anything else is done with them, in one pass over their
 * characters: normalizing thousands of combining marks in a row would take seconds. Stored texts
 * were accepted before, and are not checked.
 */
public final class GivenText {
    /** More than any script needs: the limit of Unicode's stream-safe text format (UAX 15). */
    private static final int MOST_MARKS = 30;

    private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;

    private GivenText() {}

    /**
     * Returns a text unchanged.
     *
     * @throws InvalidValue if it piles up combining marks, overrides the direction of writing,
     *     hides tag letters, or is not blank and yet has nothing visible
     */
    public static String check(String text) {
        refuseInvisible(text);
        var flag = new FlagOfTags();
        int marks = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            marks = isMark(point) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                throw new InvalidValue(
                        "at most "
                                + MOST_MARKS
                                + " combining marks may follow one another; remove those that pile up");
            }
            refuseOverride(point);
            flag.next(point);
        }
        flag.end();
        return text;
    }

    private static void refuseInvisible(String text) {
        if (!text.isBlank() && !TextRules.isVisible(text)) {
            throw new InvalidValue("this text has no visible characters");
        }
    }

    private static void refuseOverride(int point) {
        if (point == LEFT_TO_RIGHT_OVERRIDE || point == RIGHT_TO_LEFT_OVERRIDE) {
            throw new InvalidValue(
                    "the character U+%04X, which overrides the direction of writing, is not allowed here; leave it out"
                            .formatted(point));
        }
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    true;
            default -> false;
        };
    }
}
