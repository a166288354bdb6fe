package parley.events.verdict;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.events.AnyId;
import parley.events.Invalid;
import parley.events.SchemaName;
import parley.events.ThingId;
import parley.events.party.PartyId;
import parley.events.source.SourceId;

/** Whose verdict it is: a source's or a party's. Exactly one of the two is named. */
@SchemaName("VerdictAuthor")
public record Author(@Nullable SourceId source, @Nullable PartyId party) {
    public Author {
        if ((source == null) == (party == null)) {
            throw new Invalid("the author of a verdict must be either a source or a party");
        }
    }

    public static Author of(SourceId source) {
        return new Author(source, null);
    }

    public static Author of(PartyId party) {
        return new Author(null, party);
    }

    private ThingId id() {
        return source != null ? source : Objects.requireNonNull(party);
    }

    /** What tells the author from all others: {@code source/gazette}, {@code party/north}. */
    public String key() {
        return AnyId.of(id()).toString();
    }
}
