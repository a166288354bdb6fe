package parley.query.oracle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.events.Thing;
import parley.events.ThingKind;

/** A facet of a thing. */
record Subject(Thing thing, String facet) {

    /** Returns each thing of a history with each facet that any thing of its kind has there. */
    static List<Subject> all(History history) {
        return history.records().stream()
                .map(HistoryRecord::thing)
                .distinct()
                .flatMap(thing ->
                        facets(history, thing.kind()).stream()
                                .map(facet -> new Subject(thing, facet)))
                .toList();
    }

    private static Set<String> facets(History history, ThingKind kind) {
        var oracle = new Oracle(history);
        return history.records().stream()
                .filter(record -> record.thing().kind() == kind)
                .flatMap(record -> oracle.asserted(record).stream())
                .map(Assertion::facet)
                .collect(Collectors.toSet());
    }
}
