package parley.query.oracle;

import java.util.List;
import java.util.stream.IntStream;
import parley.events.LocalizedName;
import parley.events.Thing;
import parley.events.ThingRef;
import parley.events.ValidTime;
import parley.events.naming.NameEvent.ThingRenamed;

/**
 * Makes names, and records of other names.
 *
 * @param text a text that no other record has
 */
record NameRecords(SeededRandom random, Dates dates, String text) {
    /** Names without a language are the most frequent, as a thing may be founded with no other. */
    private static final List<String> LANGUAGES = List.of("", "", "uk", "uk-Latn");

    ThingRenamed renamed(Thing thing) {
        return renamed(new ThingRef(thing.kind(), thing.id()), dates.from());
    }

    ThingRenamed correction(ThingRenamed old, boolean sameTime) {
        return renamed(old.thing(), sameTime ? old.from() : dates.from());
    }

    private ThingRenamed renamed(ThingRef thing, ValidTime from) {
        var until = random.percent(30) ? dates.until(from) : null;
        return new ThingRenamed(thing, names(), from, until);
    }

    /** Returns up to three names, of which two may be in one language. */
    List<LocalizedName> names() {
        return IntStream.rangeClosed(1, 1 + random.below(3))
                .mapToObj(number -> name(text + " " + number, random.oneOf(LANGUAGES)))
                .toList();
    }

    private static LocalizedName name(String text, String language) {
        return new LocalizedName(text, language.isEmpty() ? null : language);
    }
}
