package parley.events.claim;

import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.RecordId;

/** How a claim relates to exactly one other claim or record. */
public record Link(LinkType type, @Nullable ClaimId claim, @Nullable RecordId record) {
    public Link {
        if ((claim == null) == (record == null)) {
            throw new InvalidValue("a link must name either a claim or a record");
        }
    }

    /** The type of a link. */
    public enum LinkType {
        SUPPORTS,
        CONTRADICTS
    }
}
