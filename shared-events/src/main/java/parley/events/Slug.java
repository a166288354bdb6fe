package parley.events;

import java.util.regex.Pattern;

/** The form of every id: short, lower case, safe in an address, and readable. UUIDs are of it. */
public final class Slug {
    /** The greatest length of an id, in characters. */
    public static final int MAX_LENGTH = 100;

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?");

    private Slug() {}

    /**
     * Returns the id unchanged.
     *
     * @throws Invalid if it is empty, too long, or has other characters than a–z, 0–9, {@code .},
     *     {@code _} and {@code -}, or begins or ends with one of the last three
     */
    public static String check(String id) {
        if (id.length() > MAX_LENGTH) {
            throw new Invalid(
                    "an id has at most " + MAX_LENGTH + " characters, this one has " + id.length());
        }
        if (!FORM.matcher(id).matches()) {
            throw new Invalid(
                    "an id is made of a-z, 0-9 and, between them, '.', '_' and '-'; a UUID is written in lower case");
        }
        return id;
    }
}
