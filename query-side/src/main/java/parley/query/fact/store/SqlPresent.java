package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.fact.Assertion;
import parley.query.fact.Stretch;
import parley.query.fact.store.PresentQueries.Probe;
import parley.query.fact.upkeep.Beginning;
import parley.query.fact.upkeep.Present;
import parley.query.fact.upkeep.Rectangle;
import parley.query.fact.upkeep.Shape;

/**
 * A facet's present asked of the tables. All that waits to be written is written first, so that
 * there is next to nothing to remember here.
 */
final class SqlPresent implements Present {
    private final PresentQueries queries;
    private final Rows rows;
    private int lastOrdinal;
    private @Nullable List<Short> shapes;

    SqlPresent(Connection connection, int facet, int lastOrdinal, Rows rows) {
        queries = new PresentQueries(connection, facet);
        this.rows = rows;
        this.lastOrdinal = lastOrdinal;
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try {
            rows.flush();
            return question.ask();
        } catch (SQLException e) {
            throw new FactsUnavailable(e);
        }
    }

    private List<Short> shapes() {
        var known = shapes;
        if (known == null) {
            known = ask(queries::shapes);
            shapes = known;
        }
        return known;
    }

    @Override
    public List<Assertion> lastingAfter(Assertion assertion) {
        var probes = new ArrayList<Probe>();
        for (var shape : shapes()) {
            if (Shape.isLasting(shape)) {
                probes.add(new Probe(shape, Beginning.later(shape, assertion)));
            }
        }
        var later = ask(() -> queries.first(probes));
        if (!assertion.beginsPrecisely()) {
            later.addAll(ask(() -> queries.firstLastingWithinBoundsOf(assertion)));
        }
        return later;
    }

    @Override
    public List<Assertion> covering(Stretch stretch) {
        var probes = new ArrayList<Probe>();
        for (var shape : shapes()) {
            var earliest = Shape.earliestReaching(shape, stretch.until());
            if (earliest <= stretch.from()) {
                probes.add(new Probe(shape, Beginning.before(earliest)));
            }
        }
        return ask(() -> queries.lastCovering(stretch, probes));
    }

    @Override
    public List<Assertion> within(Stretch stretch, @Nullable Assertion cover) {
        var probes = new ArrayList<Probe>();
        for (var shape : shapes()) {
            probes.add(new Probe(shape, Beginning.mattering(shape, stretch, cover)));
        }
        return ask(() -> queries.within(stretch, probes));
    }

    @Override
    public List<Rectangle> touching(Stretch stretch) {
        return ask(() -> queries.touching(stretch));
    }

    @Override
    public int lastOrdinal() {
        return lastOrdinal;
    }

    @Override
    public void withdraw(List<Assertion> assertions) {
        shapes = null;
    }

    @Override
    public void replace(List<Assertion> added, List<Rectangle> closed, List<Rectangle> opened) {
        shapes = null;
        lastOrdinal += opened.isEmpty() ? 0 : 1;
    }
}
