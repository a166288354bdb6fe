package parley.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The live build, if its shape is ours, and the one beside it, while there is one. When that has
 * caught up, it takes the live one's place. For one thread.
 */
final class ProjectionBuilds {
    /** Goes on with the build in the schema that a connection uses. */
    @FunctionalInterface
    interface Site {
        ProjectionBuild on(Connection connection) throws SQLException;
    }

    private final Site site;
    private final ProjectionMetrics gauge;
    private Connection liveConnection;
    private Connection spare;
    private @Nullable ProjectionBuild live;
    private @Nullable ProjectionBuild beside;

    /**
     * Goes on with the live build, and with one beside it that another run has left unfinished. If
     * the live one is of another shape, there is always one of ours beside it.
     */
    ProjectionBuilds(Connection first, Connection second, Site site, ProjectionMetrics gauge)
            throws SQLException {
        this.site = site;
        this.gauge = gauge;
        this.liveConnection = first;
        this.spare = second;
        takeUpLive();
        takeUpBeside();
        if (live == null && beside == null) {
            FactSchemas.wantNext(spare);
            takeUpBeside();
        }
    }

    private void takeUpLive() throws SQLException {
        var version = FactSchemas.version(liveConnection, FactSchemas.LIVE);
        if (version.isEmpty()) {
            FactSchemas.create(liveConnection, FactSchemas.LIVE);
        }
        if (version.orElse(FactsProjection.VERSION) == FactsProjection.VERSION) {
            live = takeUp(liveConnection, FactSchemas.LIVE);
        }
        liveConnection.commit(); // an idle transaction would keep a swap waiting
    }

    /** Whoever wants a rebuild makes the empty schema of one. */
    private void takeUpBeside() throws SQLException {
        if (FactSchemas.isOurs(spare, FactSchemas.NEXT)) {
            var unfinished = takeUp(spare, FactSchemas.NEXT);
            beside = unfinished;
            gauge.rebuildBegins(unfinished.position());
        }
        spare.commit(); // an idle transaction would keep whoever wants one waiting
    }

    private ProjectionBuild takeUp(Connection connection, String schema) throws SQLException {
        FactSchemas.use(connection, schema);
        return site.on(connection);
    }

    /** Of the live build; 0 if it is of another shape. */
    long position() {
        return live == null ? 0 : live.position();
    }

    /** Moves each by a page; returns whether there may be more to do at once. */
    boolean step() throws SQLException {
        if (beside == null) {
            takeUpBeside();
        }
        var moved = live != null && stepLive(live);
        if (beside != null) {
            stepBeside(beside);
            return true;
        }
        return moved;
    }

    private boolean stepLive(ProjectionBuild build) throws SQLException {
        gauge.begins(build.position());
        var moved = build.step();
        if (moved) {
            gauge.live(build.position());
        }
        return moved;
    }

    private void stepBeside(ProjectionBuild build) throws SQLException {
        var moved = build.step();
        gauge.rebuild(build.position());
        if (!moved && (live == null || build.position() >= live.position())) {
            swap(build);
        }
    }

    private void swap(ProjectionBuild build) throws SQLException {
        FactSchemas.swap(spare);
        var former = liveConnection;
        liveConnection = spare;
        spare = former;
        live = build;
        beside = null;
        gauge.live(build.position());
    }
}
