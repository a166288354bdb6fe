package parley.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The live build, if it has this version, and the next build, while there is one. When the next
 * build has caught up, it replaces the live one. Not thread-safe.
 */
final class ProjectionBuilds {
    /** Opens the build in the schema that a connection uses. */
    @FunctionalInterface
    interface BuildFactory {
        ProjectionBuild on(Connection connection) throws SQLException;
    }

    private final BuildFactory factory;
    private final ProjectionMetrics metrics;
    private Connection liveConnection;
    private Connection spare;
    private @Nullable ProjectionBuild live;
    private @Nullable ProjectionBuild beside;

    /**
     * Resumes the live build, and a next build that another run has left unfinished. If the live
     * build has another version, there is always a next build of this version.
     */
    ProjectionBuilds(
            Connection first, Connection second, BuildFactory factory, ProjectionMetrics metrics)
            throws SQLException {
        this.factory = factory;
        this.metrics = metrics;
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
        liveConnection.commit(); // an idle transaction would block a swap
    }

    /**
     * Resumes or starts the next build, if there is a schema for it; a rebuild is requested by
     * creating an empty one.
     */
    private void takeUpBeside() throws SQLException {
        if (FactSchemas.isOurs(spare, FactSchemas.NEXT)) {
            var unfinished = takeUp(spare, FactSchemas.NEXT);
            beside = unfinished;
            metrics.rebuildBegins(unfinished.position());
        }
        spare.commit(); // an idle transaction would block requests for a rebuild
    }

    private ProjectionBuild takeUp(Connection connection, String schema) throws SQLException {
        FactSchemas.use(connection, schema);
        return factory.on(connection);
    }

    /** Returns the position of the live build; 0 if it has another version. */
    long position() {
        return live == null ? 0 : live.position();
    }

    /** Processes a page of each build; returns whether there may be more to do at once. */
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
        metrics.begins(build.position());
        var moved = build.step();
        if (moved) {
            metrics.live(build.position());
        }
        return moved;
    }

    private void stepBeside(ProjectionBuild build) throws SQLException {
        var moved = build.step();
        metrics.rebuild(build.position());
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
        metrics.live(build.position());
    }
}
