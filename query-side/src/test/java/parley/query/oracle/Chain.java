package parley.query.oracle;

import java.util.ArrayList;
import java.util.List;

/** A record and its corrections, as the teller of a history remembers them. */
final class Chain {
    private final List<Told> tellings = new ArrayList<>();
    private final boolean founds;

    private Chain(Told first, boolean founds) {
        this.tellings.add(first);
        this.founds = founds;
    }

    /** Of the record with which a thing begins. */
    static Chain founding(Told first) {
        return new Chain(first, true);
    }

    /** Of a record of something that is there, be it a meeting that was announced and now held. */
    static Chain about(Told first) {
        return new Chain(first, false);
    }

    void corrected(Told correction) {
        tellings.add(correction);
    }

    Told root() {
        return tellings.getFirst();
    }

    Told newest() {
        return tellings.getLast();
    }

    List<Told> tellings() {
        return tellings;
    }

    boolean founds() {
        return founds;
    }
}
