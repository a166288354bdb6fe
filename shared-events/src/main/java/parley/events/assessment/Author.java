package parley.events.assessment;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Invalid;
import parley.events.SchemaName;
import parley.events.party.PartyId;
import parley.events.person.PersonId;
import parley.events.source.SourceId;

/** Whose judgement it is: a person's, a source's or a party's. Exactly one of them is named. */
@SchemaName("AssessmentAuthor")
public record Author(
        @Nullable PersonId person, @Nullable SourceId source, @Nullable PartyId party) {
    public Author {
        if (Stream.of(person, source, party).filter(Objects::nonNull).count() != 1) {
            throw new Invalid(
                    "an author must be exactly one of these: a person, a source or a party");
        }
    }

    public static Author of(PersonId person) {
        return new Author(person, null, null);
    }

    public static Author of(SourceId source) {
        return new Author(null, source, null);
    }

    public static Author of(PartyId party) {
        return new Author(null, null, party);
    }
}
