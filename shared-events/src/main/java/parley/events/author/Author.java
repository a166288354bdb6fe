package parley.events.author;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.ThingId;
import parley.events.ThingKind;
import parley.events.ThingRef;
import parley.events.party.PartyId;
import parley.events.source.SourceId;

/** The author of a verdict or a figure: exactly one of a source or a party. */
public record Author(@Nullable SourceId source, @Nullable PartyId party) {
    public Author {
        if ((source == null) == (party == null)) {
            throw new InvalidValue("an author must be either a source or a party");
        }
    }

    public static Author of(SourceId source) {
        return new Author(source, null);
    }

    public static Author of(PartyId party) {
        return new Author(null, party);
    }

    /** Returns the author of a kind and id. */
    public static Author of(ThingKind kind, String id) {
        return switch (kind) {
            case SOURCE -> of(new SourceId(id));
            case PARTY -> of(new PartyId(id));
            default -> throw new InvalidValue("an author must be either a source or a party");
        };
    }

    /** Returns the author's id. */
    public ThingId id() {
        return source != null ? source : Objects.requireNonNull(party);
    }

    /** Returns the author's unique key: {@code source/gazette}, {@code party/north}. */
    public String key() {
        return ThingRef.of(id()).toString();
    }
}
