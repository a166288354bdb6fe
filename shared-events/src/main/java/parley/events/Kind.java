package parley.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of thing that records are about. */
@SchemaName("Kind")
public enum Kind {
    NEGOTIATION,
    PARTY,
    PERSON,
    PLACE,
    SOURCE,
    MEETING,
    ISSUE,
    PROPOSAL,
    AGREEMENT,
    STRIKE,
    CLASH,
    STATEMENT,
    CLAIM,
    ASSESSMENT,
    WATCH_ITEM,
    MILESTONE;

    private static final Map<String, Kind> BY_WORD =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(Kind::word, Function.identity()));

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word used in addresses, in JSON and in the log: {@code issue}, {@code watch-item}. */
    public String word() {
        return word;
    }

    public static Optional<Kind> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
