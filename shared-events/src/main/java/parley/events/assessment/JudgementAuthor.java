package parley.events.assessment;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.SchemaName;
import parley.events.party.PartyId;
import parley.events.person.PersonId;
import parley.events.source.SourceId;

/** The author of an assessment: exactly one of a person, a source or a party. */
@SchemaName("AssessmentAuthor")
public record JudgementAuthor(
        @Nullable PersonId person, @Nullable SourceId source, @Nullable PartyId party) {
    public JudgementAuthor {
        if (Stream.of(person, source, party).filter(Objects::nonNull).count() != 1) {
            throw new InvalidValue(
                    "an author must be exactly one of these: a person, a source or a party");
        }
    }

    public static JudgementAuthor of(PersonId person) {
        return new JudgementAuthor(person, null, null);
    }

    public static JudgementAuthor of(SourceId source) {
        return new JudgementAuthor(null, source, null);
    }

    public static JudgementAuthor of(PartyId party) {
        return new JudgementAuthor(null, null, party);
    }
}
