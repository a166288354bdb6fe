package parley.command.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.Field;
import parley.command.Founding;
import parley.command.Records;
import parley.command.ThingCommand;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.person.PersonId;
import parley.events.statement.StatementEvent.StatementRecorded;
import parley.events.statement.StatementForm;
import parley.events.statement.StatementId;
import parley.events.statement.Translation;

/** What can be recorded about a statement. */
public sealed interface StatementCommand extends ThingCommand {
    StatementId statement();

    @Override
    default StatementId thing() {
        return statement();
    }

    /** See {@link StatementRecorded}. */
    @Records(
            value = StatementRecorded.class,
            summary = "Records words that were said, verbatim or paraphrased.")
    record RecordStatement(
            StatementId statement,
            @Nullable PersonId person,
            @Nullable String capacity,
            List<PartyId> parties,
            StatementForm form,
            String wording,
            @Nullable String language,
            @Nullable Translation translation,
            @Nullable MeetingId meeting,
            @Nullable String occasion,
            List<IssueId> issues,
            @Nullable ValidTime made)
            implements StatementCommand, Founding {
        public RecordStatement {
            capacity = Field.optionalLine("capacity", capacity);
            parties = List.copyOf(parties);
            wording = Field.passage("wording", wording);
            language = Field.optionalLanguage("language", language);
            occasion = Field.optionalLine("occasion", occasion);
            issues = List.copyOf(issues);
            made = Field.optionalMoment("made", made);
            Field.check(
                    "person",
                    person != null || !parties.isEmpty(),
                    "a statement must be by a person or by parties: name at least one");
            Field.check(
                    "capacity",
                    capacity == null || person != null,
                    "a capacity belongs to a person: name the person");
        }
    }
}
