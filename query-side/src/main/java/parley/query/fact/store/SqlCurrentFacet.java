package parley.query.fact.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.query.fact.Assertion;
import parley.query.fact.BeginKey;
import parley.query.fact.Interval;
import parley.query.fact.LiveAssertions;
import parley.query.fact.SizeClass;
import parley.query.fact.maintenance.CurrentFacet;
import parley.query.fact.maintenance.Rectangle;
import parley.query.fact.store.CurrentFacetQueries.Probe;

/**
 * A facet's current state, queried in the tables. Waiting rows are written before each query, so
 * there is hardly any state to keep here.
 */
final class SqlCurrentFacet implements CurrentFacet {
    private final CurrentFacetQueries queries;
    private final PendingRows rows;
    private int lastOrdinal;
    private boolean crowded;
    private @Nullable List<Short> shapes;

    SqlCurrentFacet(
            Connection connection, int facet, CurrentFacetReader.Head head, PendingRows rows) {
        queries = new CurrentFacetQueries(connection, facet);
        this.rows = rows;
        lastOrdinal = head.lastOrdinal();
        crowded = head.crowded();
    }

    private interface Question<T> {
        T query() throws SQLException;
    }

    private <T> T query(Question<T> question) {
        try {
            rows.flush();
            return question.query();
        } catch (SQLException e) {
            throw new FactsUnavailable(e);
        }
    }

    private List<Short> shapes() {
        var known = shapes;
        if (known == null) {
            known = query(queries::shapes);
            shapes = known;
        }
        return known;
    }

    @Override
    public List<Assertion> lastingAfter(Assertion assertion) {
        var probes = new ArrayList<Probe>();
        for (var shape : shapes()) {
            if (SizeClass.isLasting(shape)) {
                probes.add(new Probe(shape, BeginKey.later(shape, assertion)));
            }
        }
        var later = query(() -> queries.first(probes));
        if (!assertion.beginsPrecisely()) {
            var alike =
                    shapes().stream()
                            .filter(shape -> SizeClass.isLastingAsImpreciseAs(shape, assertion))
                            .toList();
            later.addAll(query(() -> queries.firstWithinBoundsOf(assertion, alike)));
        }
        return later;
    }

    /**
     * Returns the assertions that can matter within an interval. With the bounds as told, beginning
     * after is transitive: whatever certainly begins before an assertion that certainly covers all
     * of the interval is hidden throughout, and hides nothing that this assertion doesn't hide. So
     * most of what lies before the latest such assertion need not be read.
     */
    @Override
    public LiveAssertions within(Interval stretch) {
        var cover = covering(stretch).stream().min(Assertion.BEST_READING_FIRST).orElse(null);
        var probes = new ArrayList<Probe>();
        for (var shape : shapes()) {
            probes.add(new Probe(shape, BeginKey.mattering(shape, stretch, cover)));
        }
        return new LiveAssertions(query(() -> queries.within(stretch, probes)));
    }

    /** Returns live assertions that certainly cover an interval: of each size class the last. */
    private List<Assertion> covering(Interval stretch) {
        var probes = new ArrayList<Probe>();
        for (var shape : shapes()) {
            var earliest = SizeClass.earliestReaching(shape, stretch.until());
            if (earliest <= stretch.from()) {
                probes.add(new Probe(shape, BeginKey.before(earliest)));
            }
        }
        return query(() -> queries.lastCovering(stretch, probes));
    }

    @Override
    public List<Rectangle> touching(Interval stretch) {
        return query(() -> queries.touching(stretch));
    }

    @Override
    public int lastOrdinal() {
        return lastOrdinal;
    }

    @Override
    public boolean isCrowded() {
        return crowded;
    }

    @Override
    public void withdraw(List<Assertion> assertions) {
        shapes = null;
        crowded = crowded && !shapes().isEmpty();
    }

    @Override
    public void replace(List<Assertion> added, List<Rectangle> closed, List<Rectangle> opened) {
        shapes = null;
        lastOrdinal += opened.isEmpty() ? 0 : 1;
        crowded |= opened.stream().anyMatch(rectangle -> rectangle.step().isFull());
    }
}
