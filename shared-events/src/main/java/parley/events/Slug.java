package parley.events;

import org.jspecify.annotations.Nullable;

/** The form of every id: short, lower case, safe in an address, and readable. UUIDs are of it. */
public final class Slug {
    /** The greatest length of an id, in characters. */
    public static final int MAX_LENGTH = 100;

    private Slug() {}

    /**
     * Returns the id unchanged.
     *
     * @throws InvalidValue if it is empty, too long, or has other characters than a–z, 0–9, {@code
     *     .}, {@code _} and {@code -}, or begins or ends with one of the last three
     */
    public static String check(String id) {
        if (id.length() > MAX_LENGTH) {
            throw new InvalidValue(
                    "an id may have at most "
                            + MAX_LENGTH
                            + " characters; this one has "
                            + id.length());
        }
        if (!isOfForm(id)) {
            throw new InvalidValue(
                    "an id may contain a-z, 0-9 and, between them, '.', '_' and '-'; write a UUID in lower case");
        }
        return id;
    }

    /** {@link #check}, where it may be absent. */
    public static @Nullable String optional(@Nullable String id) {
        return id == null ? null : check(id);
    }

    // By hand, not by a pattern: ids are checked for every row that is read.
    private static boolean isOfForm(String id) {
        for (int i = 0; i < id.length(); i++) {
            var isWithin = i > 0 && i < id.length() - 1;
            if (!isLetterOrDigit(id.charAt(i)) && !(isWithin && isJoint(id.charAt(i)))) {
                return false;
            }
        }
        return !id.isEmpty();
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean isJoint(char c) {
        return c == '.' || c == '_' || c == '-';
    }
}
