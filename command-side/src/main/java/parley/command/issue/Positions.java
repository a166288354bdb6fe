package parley.command.issue;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.party.PartyId;

/**
 * The positions on an issue that were stated and not withdrawn.
 *
 * @param held their identities, whatever their content
 */
record Positions(Set<Stand> held) {
    static final Positions NONE = new Positions(Set.of());

    Positions {
        held = Set.copyOf(held);
    }

    /** The identity of a position: the party, the party toward which it is taken, and the point. */
    record Stand(PartyId party, @Nullable PartyId toward, @Nullable String point) {}

    boolean has(Stand stand) {
        return held.contains(stand);
    }

    Positions with(Stand stand) {
        if (has(stand)) {
            return this;
        }
        var more = new HashSet<>(held);
        more.add(stand);
        return new Positions(more);
    }

    Positions without(Stand stand) {
        var fewer = new HashSet<>(held);
        fewer.remove(stand);
        return new Positions(fewer);
    }
}
