package parley.query.oracle;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import parley.events.LocalizedName;
import parley.events.naming.NameEvent.ThingRenamed;
import parley.events.time.Extent;

/**
 * What a record asserts of the names of its thing: of each language one facet, named by its tag or
 * by {@code und} where none is told, whose value is the names in their order.
 */
record NameAssertions(Assertions of) {

    /** The record that founds a thing asserts its names throughout. */
    List<Assertion> founding(String details, List<LocalizedName> names) {
        var all = new ArrayList<Assertion>();
        all.add(of.assertion("details", details, Extent.THROUGHOUT));
        all.addAll(during(Extent.THROUGHOUT, names));
        return all;
    }

    List<Assertion> founding(String name) {
        return founding(name, List.of(LocalizedName.of(name)));
    }

    List<Assertion> renamed(ThingRenamed renamed) {
        return during(of.between(renamed.from(), renamed.until()), renamed.names());
    }

    private List<Assertion> during(Extent extent, List<LocalizedName> names) {
        return names.stream()
                .map(NameAssertions::language)
                .distinct()
                .map(language ->
                        of.assertion(
                                "names/" + language,
                                names.stream()
                                        .filter(name -> language(name).equals(language))
                                        .map(LocalizedName::text)
                                        .collect(joining("; ")),
                                extent))
                .toList();
    }

    private static String language(LocalizedName name) {
        var told = name.language();
        return told == null ? "und" : told;
    }
}
