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

/** What is on record about a statement. */
public sealed interface StatementEvent extends Event {
    StatementId statement();

    /**
     * Somebody said something: a person in a capacity, a person for parties, or parties with one
     * voice.
     *
     * @param person who said it; absent where it is a party's statement
     * @param capacity in which the person spoke ("Kremlin negotiator"); for a person alone
     * @param parties those that said it, or for which the person spoke; empty where none did
     * @param form whether the wording is the speaker's own
     * @param wording what was said
     * @param language of the wording, as a BCP 47 tag ({@code uk}); absent when it is not known
     * @param translation the wording in another language
     * @param meeting the meeting at which, or about which, it was said
     * @param occasion on which it was said, in words ("press conference"); absent when it is not
     *     known
     * @param issues those that it is about
     * @param made when it was said; absent when that is not known
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
