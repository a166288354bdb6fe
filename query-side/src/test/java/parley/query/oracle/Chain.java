package parley.query.oracle;

import java.util.ArrayList;
import java.util.List;

/** A record and its corrections, as the teller of a history remembers them. */
final class Chain {
    private final List<Told> tellings = new ArrayList<>();

    Chain(Told first) {
        tellings.add(first);
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
        return Founding.isOne(root().event());
    }
}
