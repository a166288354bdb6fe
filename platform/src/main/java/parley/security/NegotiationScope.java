package parley.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.NegotiationId;

/**
 * Which negotiations somebody has to do with.
 *
 * @param only these; null for all, those to come included
 */
public record NegotiationScope(@Nullable Set<NegotiationId> only) {
    /** All there are, and will be. */
    public static final NegotiationScope ALL = new NegotiationScope(null);

    public NegotiationScope {
        only = only == null ? null : Set.copyOf(only);
    }

    /** Whether it ends nowhere. */
    public boolean isAll() {
        return only == null;
    }

    /**
     * Whether it includes a negotiation.
     *
     * @param negotiation an id, or what was given for one
     */
    public boolean includes(String negotiation) {
        return only == null || only.stream().anyMatch(id -> id.value().equals(negotiation));
    }
}
