package parley.events;

/**
 * The state between two characters of a text: tag letters, which nobody sees, are allowed only
 * where they make an emoji, the flag of a region: a black flag, up to six letters or digits, and an
 * end (Unicode TS 51).
 */
final class FlagOfTags {
    private static final int FLAG = 0x1F3F4;
    private static final int MOST_LETTERS = 6;
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE007F;

    private static final int OUTSIDE = -1;

    /** Letters since a flag. */
    private int letters = OUTSIDE;

    void next(int point) {
        if (point == FLAG) {
            end();
            letters = 0;
        } else if (point == LAST_TAG && letters > 0) {
            letters = OUTSIDE;
        } else if (isTag(point)) {
            if (letters == OUTSIDE || letters == MOST_LETTERS || !isLetterOrDigit(point)) {
                throw hidden();
            }
            letters++;
        } else {
            end();
        }
    }

    /** A flag must have ended. */
    void end() {
        if (letters > 0) {
            throw hidden();
        }
        letters = OUTSIDE;
    }

    private static boolean isTag(int point) {
        return point >= FIRST_TAG && point <= LAST_TAG;
    }

    private static boolean isLetterOrDigit(int tag) {
        int shown = tag - FIRST_TAG;
        return (shown >= 'a' && shown <= 'z') || (shown >= '0' && shown <= '9');
    }

    private static InvalidValue hidden() {
        return new InvalidValue(
                "this text hides tag letters, which are allowed only in the emoji of a flag; leave them out");
    }
}
