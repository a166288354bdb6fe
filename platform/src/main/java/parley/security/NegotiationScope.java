package parley.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;

/**
 * The negotiations that a user may access.
 *
 * @param only the ids; null for all, future ones included
 */
public record NegotiationScope(@Nullable Set<NegotiationId> only) {
    /** All negotiations, future ones included. */
    public static final NegotiationScope ALL = new NegotiationScope(null);

    public NegotiationScope {
        only = only == null ? null : Set.copyOf(only);
    }

    /** Returns whether it covers all negotiations. */
    public boolean isAll() {
        return only == null;
    }

    /**
     * Returns whether it includes a negotiation.
     *
     * @param negotiation an id, valid or not
     */
    public boolean includes(String negotiation) {
        return only == null || only.stream().anyMatch(id -> id.value().equals(negotiation));
    }
}
