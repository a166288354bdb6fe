package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.query.fact.Facet;

/**
 * Assigns the numeric ids of sections and facets in the tables; new ones get theirs in recorded
 * order.
 */
final class FacetIds {
    private static final int REMEMBERED = 100_000;
    private static final String SECTIONS = "select negotiation, kind, id from section";
    private static final String FACETS =
            """
            select asked.number, facet.id
              from unnest(?::integer[], ?::text[], ?::text[]) with ordinality
                     asked (section, thing, name, number)
              join facet on facet.section = asked.section and facet.thing = asked.thing
                        and facet.name = asked.name\
            """;

    private final Map<SectionName, Integer> sections = new HashMap<>();
    private final Map<Facet, FacetKey> facets = new HashMap<>();
    private int lastSection;
    private int lastFacet;

    private record SectionName(String negotiation, String kind) {
        static SectionName of(Facet facet) {
            var thing = facet.thing();
            return new SectionName(thing.negotiation().value(), thing.kind().word());
        }
    }

    /**
     * A facet whose key is needed.
     *
     * @param isNew whether it is certainly not stored yet, so that no lookup is needed
     */
    record Wanted(Facet facet, boolean isNew) {}

    /** Reads the last ids from the tables. */
    FacetIds(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(SECTIONS)) {
            while (found.next()) {
                var name = new SectionName(found.getString(1), found.getString(2));
                sections.put(name, found.getInt(3));
                lastSection = Math.max(lastSection, found.getInt(3));
            }
        }
        try (var statement = connection.createStatement();
                var last = statement.executeQuery("select coalesce(max(id), 0) from facet")) {
            last.next();
            lastFacet = last.getInt(1);
        }
    }

    /** Returns the last id assigned so far. */
    int lastFacet() {
        return lastFacet;
    }

    /** Returns the facet of a key that was among those found last. */
    Facet named(FacetKey key) {
        return facets.entrySet().stream()
                .filter(facet -> facet.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the keys of facets, in the same order, and creates the missing ones. */
    List<FacetKey> find(Connection connection, List<Wanted> wanted, PendingRows rows)
            throws SQLException {
        if (facets.size() > REMEMBERED) {
            facets.clear();
        }
        var unknown = new LinkedHashSet<Facet>();
        var keys = new ArrayList<@Nullable FacetKey>(wanted.size());
        for (var one : wanted) {
            var key = facets.get(one.facet);
            if (key == null && !one.isNew && sections.containsKey(SectionName.of(one.facet))) {
                unknown.add(one.facet);
            }
            keys.add(key);
        }
        read(connection, unknown);
        var found = new ArrayList<FacetKey>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            var key = keys.get(i);
            found.add(key == null ? key(wanted.get(i).facet, rows) : key);
        }
        return found;
    }

    private FacetKey key(Facet facet, PendingRows rows) {
        return facets.computeIfAbsent(
                facet,
                _ -> {
                    var key = new FacetKey(++lastFacet, section(SectionName.of(facet), rows));
                    rows.add(key, facet);
                    return key;
                });
    }

    private int section(SectionName name, PendingRows rows) {
        return sections.computeIfAbsent(
                name,
                _ -> {
                    rows.add(new PendingRows.Section(++lastSection, name.negotiation, name.kind));
                    return lastSection;
                });
    }

    private void read(Connection connection, Set<Facet> unknown) throws SQLException {
        if (unknown.isEmpty()) {
            return;
        }
        var all = List.copyOf(unknown);
        var inSections =
                all.stream().mapToInt(facet -> sections.get(SectionName.of(facet))).toArray();
        try (var query = connection.prepareStatement(FACETS)) {
            query.setObject(1, inSections);
            query.setObject(2, all.stream().map(f -> f.thing().id()).toArray(String[]::new));
            query.setObject(3, all.stream().map(Facet::name).toArray(String[]::new));
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var number = found.getInt(1) - 1;
                    var key = new FacetKey(found.getInt(2), inSections[number]);
                    facets.put(all.get(number), key);
                }
            }
        }
    }
}
