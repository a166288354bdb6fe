package parley.events.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.InvalidValue;
import parley.events.Language;
import parley.events.TextRules;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.person.PersonId;

/** Events about a statement. */
public sealed interface StatementEvent extends Event {
    StatementId statement();

    /**
     * A statement was made: by a person in a capacity, by a person for parties, or by parties
     * jointly.
     *
     * @param person the speaker; absent for a statement by parties
     * @param capacity the person's capacity ("Kremlin negotiator"); only with a person
     * @param parties the parties that made it, or for which the person spoke; may be empty
     * @param form whether the wording is the speaker's own
     * @param wording the statement itself
     * @param language the wording's language, as a BCP 47 tag ({@code uk}); absent if unknown
     * @param translation the wording in another language
     * @param meeting the meeting at which, or about which, it was made
     * @param occasion the occasion, in words ("press conference"); absent if unknown
     * @param issues those that it is about
     * @param made when it was made; absent if unknown
     */
    @EventType("statement-recorded")
    record StatementRecorded(
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
            implements StatementEvent {
        public StatementRecorded {
            capacity = TextRules.optionalLine(capacity);
            parties = List.copyOf(parties);
            wording = TextRules.passage(wording);
            language = Language.optionalTag(language);
            occasion = TextRules.optionalLine(occasion);
            issues = List.copyOf(issues);
            if (person == null && parties.isEmpty()) {
                throw new InvalidValue(
                        "a statement must be by a person or by parties: name at least one");
            }
            if (capacity != null && person == null) {
                throw new InvalidValue("a capacity belongs to a person: name the person");
            }
        }
    }
}
