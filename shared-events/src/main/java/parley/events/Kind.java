package parley.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of thing that records are about. */
public enum Kind {
    NEGOTIATION,
    PARTY,
    PERSON,
    PLACE,
    SOURCE,
    MEETING,
    ISSUE,
    STRIKE,
    CLAIM;

    /** The word used in addresses, in JSON and in the log: {@code issue}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
