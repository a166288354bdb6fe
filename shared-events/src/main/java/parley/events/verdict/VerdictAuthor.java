package parley.events.verdict;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.ThingId;
import parley.events.ThingRef;
import parley.events.party.PartyId;
import parley.events.source.SourceId;

/** The author of a verdict: exactly one of a source or a party. */
public record VerdictAuthor(@Nullable SourceId source, @Nullable PartyId party) {
    public VerdictAuthor {
        if ((source == null) == (party == null)) {
            throw new InvalidValue("the author of a verdict must be either a source or a party");
        }
    }

    public static VerdictAuthor of(SourceId source) {
        return new VerdictAuthor(source, null);
    }

    public static VerdictAuthor of(PartyId party) {
        return new VerdictAuthor(null, party);
    }

    private ThingId id() {
        return source != null ? source : Objects.requireNonNull(party);
    }

    /** Returns the author's unique key: {@code source/gazette}, {@code party/north}. */
    public String key() {
        return ThingRef.of(id()).toString();
    }
}
