package parley.query.naming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.events.LocalizedName;
import parley.events.naming.NameEvent;
import parley.events.naming.NameEvent.ThingRenamed;
import parley.events.time.Extent;
import parley.query.facet.AssertedValue;
import parley.query.facet.FacetType;
import parley.query.facet.RecordedContext;
import parley.query.view.ThingView;

/** The names of parties, people, places and sources, and what events assert about them. */
public final class NameFacts {
    public static final FacetType<NamesValue> NAMES = FacetType.state("names/", NamesValue.class);

    /** The tag of an undetermined language (BCP 47). */
    private static final String UNDETERMINED = "und";

    private NameFacts() {}

    /** Facets: {@code names/<language>}, each with all names in that language. */
    public static List<AssertedValue> of(NameEvent event, RecordedContext context) {
        return switch (event) {
            case ThingRenamed(_, var names, var from, var until) ->
                    asserted(names, context.throughoutUnless(from, until), context).toList();
        };
    }

    /** Returns what the record that founds a thing asserts: its attributes, and its names. */
    public static Stream<AssertedValue> founding(
            List<LocalizedName> names, RecordedContext context) {
        return Stream.concat(
                Stream.of(context.details()), asserted(names, Extent.THROUGHOUT, context));
    }

    private static Stream<AssertedValue> asserted(
            List<LocalizedName> names, Extent extent, RecordedContext context) {
        return names.stream()
                .collect(
                        Collectors.groupingBy(
                                NameFacts::language, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(ofLanguage ->
                        context.asserted(
                                NAMES.of(ofLanguage.getKey()),
                                new NamesValue(ofLanguage.getValue()),
                                extent));
    }

    /**
     * Returns the name by which pages call a thing: the usual one in the language of the name that
     * it was founded with.
     *
     * @param founding the first of the names that it was founded with
     */
    public static String title(ThingView thing, LocalizedName founding) {
        return thing.value(NAMES.of(language(founding)))
                .map(NamesValue::usual)
                .orElseGet(founding::text);
    }

    private static String language(LocalizedName name) {
        return Objects.requireNonNullElse(name.language(), UNDETERMINED);
    }
}
