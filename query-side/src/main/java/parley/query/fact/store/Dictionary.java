package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.query.fact.Facet;

/**
 * What stands for sections and facets in the tables; gives new ones their ids in recorded order.
 */
final class Dictionary {
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

    /** Reads where the tables stand. */
    Dictionary(Connection connection) throws SQLException {
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

    /** Finds the keys of facets, and makes those that are missing. Returns the keys made. */
    Set<FacetKey> find(Connection connection, Collection<Facet> wanted, Rows rows)
            throws SQLException {
        if (facets.size() > REMEMBERED) {
            facets.clear();
        }
        var unknown = wanted.stream().filter(facet -> !facets.containsKey(facet)).toList();
        var stored = unknown.stream().filter(f -> sections.containsKey(SectionName.of(f))).toList();
        if (!stored.isEmpty()) {
            readFacets(connection, stored);
        }
        var made = new HashSet<FacetKey>();
        for (var facet : unknown) {
            if (!facets.containsKey(facet)) {
                made.add(make(facet, rows));
            }
        }
        return made;
    }

    /** The key of a facet found before. */
    FacetKey key(Facet facet) {
        var key = facets.get(facet);
        if (key == null) {
            throw new IllegalStateException(facet + " has not been looked up");
        }
        return key;
    }

    private FacetKey make(Facet facet, Rows rows) {
        var key = new FacetKey(++lastFacet, section(SectionName.of(facet), rows));
        facets.put(facet, key);
        rows.add(key, facet);
        return key;
    }

    private int section(SectionName name, Rows rows) {
        return sections.computeIfAbsent(
                name,
                _ -> {
                    rows.add(new Rows.Section(++lastSection, name.negotiation, name.kind));
                    return lastSection;
                });
    }

    private void readFacets(Connection connection, List<Facet> wanted) throws SQLException {
        var sectionIds = new ArrayList<Integer>();
        wanted.forEach(facet -> sectionIds.add(sections.get(SectionName.of(facet))));
        try (var query = connection.prepareStatement(FACETS)) {
            query.setObject(1, sectionIds.stream().mapToInt(Integer::intValue).toArray());
            query.setObject(2, wanted.stream().map(f -> f.thing().id()).toArray(String[]::new));
            query.setObject(3, wanted.stream().map(Facet::name).toArray(String[]::new));
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var number = found.getInt(1) - 1;
                    var key = new FacetKey(found.getInt(2), sectionIds.get(number));
                    facets.put(wanted.get(number), key);
                }
            }
        }
    }
}
