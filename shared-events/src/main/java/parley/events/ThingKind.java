package parley.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kind of a thing. */
@SchemaName("Kind")
public enum ThingKind {
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

    private static final Map<String, ThingKind> BY_WORD =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(ThingKind::word, Function.identity()));

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the name used in URLs, in JSON and in the log: {@code issue}, {@code watch-item}. */
    public String word() {
        return word;
    }

    public static Optional<ThingKind> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
