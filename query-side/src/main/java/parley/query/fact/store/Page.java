package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.events.Thing;
import parley.query.assertion.Asserted;
import parley.query.fact.Change;
import parley.query.fact.Change.Corrected;
import parley.query.fact.Change.Made;
import parley.query.fact.Change.Retracted;
import parley.query.fact.Facet;
import parley.query.fact.upkeep.MemoryPresent;
import parley.query.fact.upkeep.Present;
import parley.query.fact.upkeep.Upkeep;

/** One page of changes on its way into the tables. */
final class Page {
    private final Connection connection;
    private final Dictionary dictionary;
    private final Presents presents;
    private final Rows rows;
    private final Map<Integer, Present> touched = new HashMap<>();

    Page(Connection connection, Dictionary dictionary, Presents presents) {
        this.connection = connection;
        this.dictionary = dictionary;
        this.presents = presents;
        rows = new Rows(connection);
    }

    void write(List<Change> changes) throws SQLException {
        var roots = Roots.at(connection, placesGivingWay(changes));
        lookUp(changes, roots);
        for (var change : changes) {
            Turns.of(change, dictionary, roots)
                    .forEach((facet, turn) -> apply(change.position(), facet, turn));
        }
        rows.flush();
        presents.hold(touched);
    }

    private static Set<Long> placesGivingWay(List<Change> changes) {
        var places = new LinkedHashSet<Long>();
        for (var change : changes) {
            switch (change) {
                case Made _ -> {}
                case Corrected corrected -> places.add(corrected.place());
                case Retracted retracted -> places.add(retracted.place());
            }
        }
        return places;
    }

    /** Looks up all that the page is about, in few queries. */
    private void lookUp(List<Change> changes, Roots roots) throws SQLException {
        var named = named(changes);
        var made = dictionary.find(connection, named.keySet(), rows);
        var stored = new HashMap<Integer, Integer>();
        named.forEach((facet, count) -> stored.put(dictionary.key(facet).id(), count));
        roots.facets().forEach(facet -> stored.merge(facet.id(), 1, Integer::sum));
        for (var facet : made) {
            stored.remove(facet.id());
            touched.put(facet.id(), new MemoryPresent());
        }
        touched.putAll(presents.of(connection, stored, rows));
    }

    /** How often each facet is named. */
    private static Map<Facet, Integer> named(List<Change> changes) {
        var named = new LinkedHashMap<Facet, Integer>();
        for (var change : changes) {
            switch (change) {
                case Made made -> count(named, made.thing(), made.asserted());
                case Corrected corrected -> count(named, corrected.thing(), corrected.asserted());
                case Retracted _ -> {}
            }
        }
        return named;
    }

    private static void count(Map<Facet, Integer> counts, Thing thing, List<Asserted> asserted) {
        asserted.forEach(said -> counts.merge(new Facet(thing, said.facet()), 1, Integer::sum));
    }

    private void apply(long position, FacetKey facet, Turns.Turn turn) {
        var present = touched.get(facet.id());
        if (present == null) {
            throw new IllegalStateException("facet " + facet.id() + " has not been looked up");
        }
        turn.withdrawn().forEach(assertion -> rows.assertions().close(assertion, position));
        present.withdraw(turn.withdrawn());
        var added = turn.addedAssertions();
        var difference = Upkeep.difference(present, turn.withdrawn(), added);
        var lastOrdinal = present.lastOrdinal();
        var opened = difference.openedAt(position, lastOrdinal);
        for (var rectangle : difference.closed()) {
            rows.rectangles().close(facet.id(), rectangle, position, lastOrdinal);
        }
        opened.forEach(rectangle -> rows.rectangles().add(facet.id(), rectangle));
        turn.added().forEach(rows.assertions()::add);
        present.replace(added, difference.closed(), opened);
    }
}
