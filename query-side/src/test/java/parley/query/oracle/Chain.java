package parley.query.oracle;

import java.util.ArrayList;
import java.util.List;

/** A record with its corrections, as the generator remembers them. */
final class Chain {
    private final List<HistoryRecord> versions = new ArrayList<>();
    private final boolean founds;

    private Chain(HistoryRecord first, boolean founds) {
        this.versions.add(first);
        this.founds = founds;
    }

    /** Returns the chain of a record that creates a thing. */
    static Chain founding(HistoryRecord first) {
        return new Chain(first, true);
    }

    /** Returns the chain of a record about an existing thing. */
    static Chain about(HistoryRecord first) {
        return new Chain(first, false);
    }

    void corrected(HistoryRecord correction) {
        versions.add(correction);
    }

    HistoryRecord root() {
        return versions.getFirst();
    }

    HistoryRecord newest() {
        return versions.getLast();
    }

    List<HistoryRecord> versions() {
        return versions;
    }

    boolean founds() {
        return founds;
    }
}
