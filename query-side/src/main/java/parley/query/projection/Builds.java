package parley.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The live build, if its shape is ours, and the one beside it, while there is one. When that has
 * caught up, it takes the live one's place. For one thread.
 */
final class Builds {
    /** Goes on with the build in the schema that a connection uses. */
    @FunctionalInterface
    interface Site {
        Build on(Connection connection) throws SQLException;
    }

    private final Site site;
    private final Gauge gauge;
    private Connection liveConnection;
    private Connection spare;
    private @Nullable Build live;
    private @Nullable Build beside;

    /**
     * Goes on with the live build, and with one beside it that another run has left unfinished. If
     * the live one is of another shape, there is always one of ours beside it.
     */
    Builds(Connection first, Connection second, Site site, Gauge gauge) throws SQLException {
        this.site = site;
        this.gauge = gauge;
        this.liveConnection = first;
        this.spare = second;
        gauge.rebuildEnds();
        takeUpLive();
        takeUpBeside();
        if (live == null && beside == null) {
            startBeside();
        }
    }

    private void takeUpLive() throws SQLException {
        var version = Schemas.version(liveConnection, Schemas.LIVE);
        if (version.isEmpty()) {
            Schemas.create(liveConnection, Schemas.LIVE);
        }
        if (version.orElse(FactsProjection.VERSION) == FactsProjection.VERSION) {
            live = takeUp(liveConnection, Schemas.LIVE);
            gauge.live(live.position());
        }
    }

    private void takeUpBeside() throws SQLException {
        var version = Schemas.version(spare, Schemas.NEXT);
        if (version.isPresent() && version.getAsInt() == FactsProjection.VERSION) {
            var unfinished = takeUp(spare, Schemas.NEXT);
            beside = unfinished;
            gauge.rebuildBegins(unfinished.position());
        }
    }

    private Build takeUp(Connection connection, String schema) throws SQLException {
        Schemas.use(connection, schema);
        return site.on(connection);
    }

    /** Begins one beside the live one; one that was under way there is given up. */
    void startBeside() throws SQLException {
        Schemas.create(spare, Schemas.NEXT);
        beside = site.on(spare);
        gauge.rebuildBegins(0);
    }

    /** Moves each by a page; returns whether there may be more to do at once. */
    boolean step() throws SQLException {
        var moved = live != null && live.step();
        if (live != null && moved) {
            gauge.live(live.position());
        }
        if (beside != null) {
            stepBeside(beside);
            return true;
        }
        return moved;
    }

    private void stepBeside(Build build) throws SQLException {
        var moved = build.step();
        gauge.rebuild(build.position());
        if (!moved && (live == null || build.position() >= live.position())) {
            swap(build);
        }
    }

    private void swap(Build build) throws SQLException {
        Schemas.swap(spare);
        var former = liveConnection;
        liveConnection = spare;
        spare = former;
        live = build;
        beside = null;
        gauge.rebuildEnds();
        gauge.live(build.position());
    }
}
