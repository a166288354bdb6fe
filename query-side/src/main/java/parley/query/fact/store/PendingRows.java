package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import parley.query.fact.Facet;

/**
 * Rows waiting to be written within one transaction. A row that is created and closed while it
 * waits is still part of the history, and is written as closed.
 */
final class PendingRows {
    private final Connection connection;
    private final List<Section> sections = new ArrayList<>();
    private final List<NamedFacet> facets = new ArrayList<>();
    private final AssertionRows assertions = new AssertionRows();
    private final RectangleRows rectangles = new RectangleRows();

    PendingRows(Connection connection) {
        this.connection = connection;
    }

    record Section(int id, String negotiation, String kind) {}

    private record NamedFacet(FacetKey key, Facet facet) {}

    void add(Section section) {
        sections.add(section);
    }

    void add(FacetKey key, Facet facet) {
        facets.add(new NamedFacet(key, facet));
    }

    AssertionRows assertions() {
        return assertions;
    }

    RectangleRows rectangles() {
        return rectangles;
    }

    /** Returns how many rows have been written, not counting those that were only closed. */
    long written() {
        return assertions.written() + rectangles.written();
    }

    /** Marks all live assertions of a facet as crowded, those that are waiting too. */
    void crowd(int facet) throws SQLException {
        flush();
        assertions.crowd(connection, facet);
    }

    /** Writes the waiting rows, so that the tables contain the current state. */
    void flush() throws SQLException {
        if (!sections.isEmpty()) {
            writeSections();
        }
        if (!facets.isEmpty()) {
            writeFacets();
        }
        assertions.flush(connection);
        rectangles.flush(connection);
    }

    private void writeSections() throws SQLException {
        var copy = RowWriter.into(connection, "section (id, negotiation, kind)", sections.size());
        for (var section : sections) {
            copy.row(3).int4(section.id).text(section.negotiation).text(section.kind);
        }
        copy.end();
        sections.clear();
    }

    private void writeFacets() throws SQLException {
        var copy = RowWriter.into(connection, "facet (id, section, thing, name)", facets.size());
        for (var facet : facets) {
            copy.row(4).int4(facet.key.id()).int4(facet.key.section());
            copy.text(facet.facet.thing().id()).text(facet.facet.name());
        }
        copy.end();
        facets.clear();
    }
}
