package parley.query.oracle;

import java.util.ArrayList;
import java.util.List;

/** A record and its corrections, as the teller of a history remembers them. */
final class Chain {
    private final List<HistoryRecord> tellings = new ArrayList<>();
    private final boolean founds;

    private Chain(HistoryRecord first, boolean founds) {
        this.tellings.add(first);
        this.founds = founds;
    }

    /** Of the record with which a thing begins. */
    static Chain founding(HistoryRecord first) {
        return new Chain(first, true);
    }

    /** Of a record of something that is there, be it a meeting that was announced and now held. */
    static Chain about(HistoryRecord first) {
        return new Chain(first, false);
    }

    void corrected(HistoryRecord correction) {
        tellings.add(correction);
    }

    HistoryRecord root() {
        return tellings.getFirst();
    }

    HistoryRecord newest() {
        return tellings.getLast();
    }

    List<HistoryRecord> tellings() {
        return tellings;
    }

    boolean founds() {
        return founds;
    }
}
