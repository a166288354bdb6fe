package parley.events;

import org.jspecify.annotations.Nullable;

/** Validates ids: short, lower case, readable and safe in URLs. UUIDs are valid. */
public final class Slug {
    /** The greatest length of an id, in characters. */
    public static final int MAX_LENGTH = 100;

    private Slug() {}

    /**
     * Returns a valid id unchanged.
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
        if (!isValid(id)) {
            throw new InvalidValue(
                    "an id may contain a-z, 0-9 and, between them, '.', '_' and '-'; write a UUID in lower case");
        }
        return id;
    }

    /** Like {@link #check}, but accepts an absent id. */
    public static @Nullable String optional(@Nullable String id) {
        return id == null ? null : check(id);
    }

    // Not a regular expression, for speed: ids are checked for every row that is read.
    private static boolean isValid(String id) {
        for (int i = 0; i < id.length(); i++) {
            var isInner = i > 0 && i < id.length() - 1;
            if (!isLetterOrDigit(id.charAt(i)) && !(isInner && isSeparator(id.charAt(i)))) {
                return false;
            }
        }
        return !id.isEmpty();
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '_' || c == '-';
    }
}
