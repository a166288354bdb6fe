package parley.events.claim;

import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.RecordId;

/** How a claim bears on another claim, or on a record. Exactly one of the two is named. */
public record Link(LinkType type, @Nullable ClaimId claim, @Nullable RecordId record) {
    public Link {
        if ((claim == null) == (record == null)) {
            throw new InvalidValue("a link must name either a claim or a record");
        }
    }

    /** What a link says. */
    public enum LinkType {
        SUPPORTS,
        CONTRADICTS
    }
}
