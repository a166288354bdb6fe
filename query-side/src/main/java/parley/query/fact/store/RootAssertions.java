package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.query.fact.Assertion;

/** The live assertions of the roots that a page corrects or retracts. */
final class RootAssertions {
    private static final String LIVE =
            "select "
                    + AssertionReader.COLUMNS
                    + """
                    , a.facet, a.section from unnest(?::bigint[]) root (place)
                      cross join lateral (
                        select * from assertion first
                         where first.id between root.place << 16 and root.place << 16 | 65535
                           and first.closed = 9223372036854775807
                        union all
                        select * from assertion later
                         where later.place = root.place and later.place <> (later.id >> 16)
                           and later.closed = 9223372036854775807) a\
                    """;

    private final Map<Long, List<LiveAssertion>> live = new HashMap<>();

    /** An assertion with the facet that it is about. */
    record LiveAssertion(FacetKey facet, Assertion assertion) {}

    private RootAssertions() {}

    static RootAssertions at(Connection connection, Collection<Long> places) throws SQLException {
        var roots = new RootAssertions();
        places.forEach(place -> roots.live.put(place, new ArrayList<>()));
        if (!places.isEmpty()) {
            roots.read(connection);
        }
        return roots;
    }

    private void read(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(LIVE)) {
            query.setObject(1, live.keySet().stream().mapToLong(Long::longValue).toArray());
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var facet = new FacetKey(found.getInt(8), found.getInt(9));
                    add(new LiveAssertion(facet, AssertionReader.read(found)));
                }
            }
        }
    }

    Set<FacetKey> facets() {
        return live.values().stream()
                .flatMap(List::stream)
                .map(LiveAssertion::facet)
                .collect(Collectors.toSet());
    }

    /**
     * Adds an assertion made by this page, in case a later change of the page corrects its root.
     */
    void add(LiveAssertion assertion) {
        var ofItsRoot = live.get(assertion.assertion.place());
        if (ofItsRoot != null) {
            ofItsRoot.add(assertion);
        }
    }

    /** Removes and returns all assertions that a root has made so far; they are no longer live. */
    List<LiveAssertion> take(long place) {
        var taken = live.put(place, new ArrayList<>());
        return taken == null ? List.of() : taken;
    }
}
