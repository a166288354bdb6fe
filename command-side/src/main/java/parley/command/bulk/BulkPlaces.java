package parley.command.bulk;

import parley.security.web.Caller;
import parley.web.body.CallerQuota;

/** The places for bodies of many commands, some of which may be taken by dry runs. */
public final class BulkPlaces {
    private final CallerQuota bodies;
    private final CallerQuota dryRuns;

    public BulkPlaces(CallerQuota bodies, CallerQuota dryRuns) {
        this.bodies = bodies;
        this.dryRuns = dryRuns;
    }

    /** Takes a place, to be given back by {@link #give}; false if there is none in time. */
    boolean take(Caller caller, boolean dryRun) {
        if (dryRun && !dryRuns.take(caller, 1)) {
            return false;
        }
        boolean taken = bodies.take(caller, 1);
        if (!taken && dryRun) {
            dryRuns.give(caller, 1);
        }
        return taken;
    }

    void give(Caller caller, boolean dryRun) {
        bodies.give(caller, 1);
        if (dryRun) {
            dryRuns.give(caller, 1);
        }
    }
}
