package parley.query.fact.store;

import parley.events.Thing;
import parley.query.fact.Facet;

/** A record would change more facts about one facet than it may. */
public final class UnaffordableChange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Thing thing;
    private final long position;

    UnaffordableChange(Facet facet, long position) {
        super(
                """
                position %d: the record changes too much of what is known about %s at once: too many \
                records about it are possible at the same time. Record what follows about another \
                thing, with times as precise as they are known.\
                """
                        .formatted(position, facet));
        thing = facet.thing();
        this.position = position;
    }

    public Thing thing() {
        return thing;
    }

    public long position() {
        return position;
    }
}
