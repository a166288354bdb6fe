package parley.command.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.command.CreatesThing;
import parley.command.Emits;
import parley.command.FieldRules;
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

/** The commands about a statement. */
public sealed interface StatementCommand extends ThingCommand {
    StatementId statement();

    @Override
    default StatementId thing() {
        return statement();
    }

    /** See {@link StatementRecorded}. */
    @Emits(
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
            implements StatementCommand, CreatesThing {
        public RecordStatement {
            capacity = FieldRules.optionalLine("capacity", capacity);
            parties = List.copyOf(parties);
            wording = FieldRules.passage("wording", wording);
            language = FieldRules.optionalLanguage("language", language);
            occasion = FieldRules.optionalLine("occasion", occasion);
            issues = List.copyOf(issues);
            made = FieldRules.optionalMoment("made", made);
            FieldRules.check(
                    "person",
                    person != null || !parties.isEmpty(),
                    "a statement must be by a person or by parties: name at least one");
            FieldRules.check(
                    "capacity",
                    capacity == null || person != null,
                    "a capacity belongs to a person: name the person");
        }
    }
}
