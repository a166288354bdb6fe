package parley.command.statement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.statement.StatementCommand.RecordStatement;
import parley.events.InvalidField;
import parley.events.ValidTime;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingId;
import parley.events.party.PartyId;
import parley.events.person.PersonId;
import parley.events.statement.StatementEvent.StatementRecorded;
import parley.events.statement.StatementForm;
import parley.events.statement.StatementId;
import parley.events.statement.Translation;

class StatementTest {
    private static final StatementId DIFFICULT = new StatementId("difficult");
    private static final PersonId MEDINSKY = new PersonId("medinsky");
    private static final List<PartyId> RUSSIA = List.of(new PartyId("russia"));
    private static final ValidTime WEDNESDAY = ValidTime.of("2026-02-18");

    @Test
    void a_person_makes_a_statement_in_a_capacity_in_a_language_and_is_translated() {
        givenNothing()
                .when(
                        new RecordStatement(
                                DIFFICULT,
                                MEDINSKY,
                                "Kremlin negotiator",
                                RUSSIA,
                                StatementForm.VERBATIM,
                                "тяжёлые",
                                "RU",
                                new Translation("difficult", "en"),
                                new MeetingId("geneva"),
                                "afterwards",
                                List.of(new IssueId("donbas")),
                                WEDNESDAY))
                .records(
                        new StatementRecorded(
                                DIFFICULT,
                                MEDINSKY,
                                "Kremlin negotiator",
                                RUSSIA,
                                StatementForm.VERBATIM,
                                "тяжёлые",
                                "ru",
                                new Translation("difficult", "en"),
                                new MeetingId("geneva"),
                                "afterwards",
                                List.of(new IssueId("donbas")),
                                WEDNESDAY));
    }

    @Test
    void a_party_makes_a_statement_at_an_unknown_time_in_an_unknown_language() {
        givenNothing()
                .when(paraphrase(null, null, RUSSIA, null, null))
                .records(
                        new StatementRecorded(
                                DIFFICULT,
                                null,
                                null,
                                RUSSIA,
                                StatementForm.PARAPHRASE,
                                "The talks were difficult.",
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null));
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void no_statement_is_made_in_the_future() {
        givenNothing()
                .when(paraphrase(MEDINSKY, null, List.of(), null, ValidTime.of("2026-02-21")))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    void an_invalid_statement_is_refused_at_its_field() {
        assertThatThrownBy(() -> paraphrase(null, null, List.of(), null, null))
                .isInstanceOf(InvalidField.class)
                .extracting("field")
                .isEqualTo("person");
        assertThatThrownBy(() -> paraphrase(null, "Spokesman", RUSSIA, null, null))
                .isInstanceOf(InvalidField.class)
                .extracting("field")
                .isEqualTo("capacity");
        assertThatThrownBy(() -> paraphrase(MEDINSKY, null, List.of(), "Russian, of course", null))
                .isInstanceOf(InvalidField.class)
                .extracting("field")
                .isEqualTo("language");
    }

    private static RecordStatement paraphrase(
            @Nullable PersonId person,
            @Nullable String capacity,
            List<PartyId> parties,
            @Nullable String language,
            @Nullable ValidTime made) {
        return new RecordStatement(
                DIFFICULT,
                person,
                capacity,
                parties,
                StatementForm.PARAPHRASE,
                "The talks were difficult.",
                language,
                null,
                null,
                null,
                List.of(),
                made);
    }
}
