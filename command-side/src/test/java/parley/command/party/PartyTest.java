package parley.command.party;

import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.party.PartyCommand.AdmitParty;
import parley.command.party.PartyCommand.AppointDelegate;
import parley.command.party.PartyCommand.ChangePartyRole;
import parley.command.party.PartyCommand.RecordSuccession;
import parley.command.party.PartyCommand.ReleaseDelegate;
import parley.events.ValidTime;
import parley.events.party.PartyEvent.DelegateAppointed;
import parley.events.party.PartyEvent.DelegateReleased;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.party.PartyEvent.PartyRoleChanged;
import parley.events.party.PartyEvent.SuccessionRecorded;
import parley.events.party.PartyId;
import parley.events.party.PartyRole;
import parley.events.party.PartyType;
import parley.events.party.Succession;
import parley.events.person.PersonId;

class PartyTest {
    private static final PartyId USA = new PartyId("usa");
    private static final PartyId HEIR = new PartyId("heir");
    private static final List<PartyRole> BROKER_AND_GUARANTOR =
            List.of(PartyRole.GUARANTOR, PartyRole.BROKER);

    private static final PersonId WITKOFF = new PersonId("witkoff");
    private static final ValidTime TUESDAY = ValidTime.of("2026-02-17");
    private static final DelegateAppointed APPOINTED =
            new DelegateAppointed(USA, WITKOFF, "Envoy", TUESDAY, null);
    private static final DelegateReleased RELEASED =
            new DelegateReleased(USA, WITKOFF, "Recalled.", TUESDAY);

    @Test
    void a_party_is_admitted_in_several_roles() {
        givenNothing()
                .when(admit("2026-02", null))
                .records(
                        new PartyAdmitted(
                                USA,
                                "United States",
                                PartyType.STATE,
                                List.of(PartyRole.BROKER, PartyRole.GUARANTOR),
                                ValidTime.of("2026-02"),
                                null,
                                List.of()));
    }

    @Test
    void a_party_may_leave_its_roles_on_the_day_it_took_them_up() {
        givenNothing()
                .when(admit("2026-02-17", "2026-02-17"))
                .records(
                        new PartyAdmitted(
                                USA,
                                "United States",
                                PartyType.STATE,
                                BROKER_AND_GUARANTOR,
                                ValidTime.of("2026-02-17"),
                                ValidTime.of("2026-02-17"),
                                List.of()));
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void a_party_does_not_leave_its_roles_before_it_takes_them_up() {
        givenNothing().when(admit("2026-02-17", "2026-02-16")).refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void a_party_may_have_its_roles_until_a_day_that_lies_ahead() {
        givenNothing()
                .when(admit("2026-02-17", "2026-12-31"))
                .records(
                        new PartyAdmitted(
                                USA,
                                "United States",
                                PartyType.STATE,
                                BROKER_AND_GUARANTOR,
                                ValidTime.of("2026-02-17"),
                                ValidTime.of("2026-12-31"),
                                List.of()));
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void a_party_does_not_take_up_its_roles_in_the_future() {
        givenNothing().when(admit("2026-02-21", null)).refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    void a_party_changes_its_roles_from_a_moment_on() {
        given(admitted())
                .when(change("2026-02-18", null))
                .records(
                        new PartyRoleChanged(
                                USA,
                                List.of(PartyRole.BROKER, PartyRole.GUARANTOR),
                                "To the table.",
                                ValidTime.of("2026-02-18"),
                                null));
    }

    @Test
    void a_party_is_succeeded_by_another() {
        given(admitted())
                .when(new RecordSuccession(USA, Succession.SUCCEEDED_BY, HEIR, "Ended.", TUESDAY))
                .records(
                        new SuccessionRecorded(
                                USA, Succession.SUCCEEDED_BY, HEIR, "Ended.", TUESDAY));
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void no_party_succeeds_itself() {
        given(admitted())
                .when(new RecordSuccession(USA, Succession.MERGED_INTO, USA, null, TUESDAY))
                .refuses(Rule.REFERS_TO_ITSELF);
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void nobody_knows_a_succession_to_come() {
        var ahead = ValidTime.of("2999");
        given(admitted())
                .when(new RecordSuccession(USA, Succession.SPLIT_FROM, HEIR, null, ahead))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void changed_roles_do_not_end_before_they_begin() {
        given(admitted())
                .when(change("2026-02-18", "2026-02-17"))
                .refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void a_delegate_is_appointed_and_released() {
        given(admitted()).when(appoint(null)).records(APPOINTED);
        given(admitted(), APPOINTED).when(release()).records(RELEASED);
    }

    @Test
    void a_delegate_is_appointed_again() {
        given(admitted(), APPOINTED, RELEASED).when(appoint(null)).records(APPOINTED);
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void an_appointment_does_not_end_before_it_begins() {
        given(admitted())
                .when(appoint(ValidTime.of("2026-02-16")))
                .refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    @Refuses(Rule.DELEGATE_NOT_APPOINTED)
    void only_an_appointed_delegate_is_released() {
        given(admitted()).when(release()).refuses(Rule.DELEGATE_NOT_APPOINTED);
        given(admitted(), APPOINTED, RELEASED).when(release()).refuses(Rule.DELEGATE_NOT_APPOINTED);
    }

    private static PartyAdmitted admitted() {
        return new PartyAdmitted(
                USA, "United States", PartyType.STATE, BROKER_AND_GUARANTOR, null, null, List.of());
    }

    private static ChangePartyRole change(String from, @Nullable String until) {
        return new ChangePartyRole(
                USA,
                BROKER_AND_GUARANTOR,
                "To the table.",
                ValidTime.of(from),
                until == null ? null : ValidTime.of(until));
    }

    private static AppointDelegate appoint(@Nullable ValidTime until) {
        return new AppointDelegate(USA, WITKOFF, "Envoy", TUESDAY, until);
    }

    private static ReleaseDelegate release() {
        return new ReleaseDelegate(USA, WITKOFF, "Recalled.", TUESDAY);
    }

    private static AdmitParty admit(String from, @Nullable String until) {
        return new AdmitParty(
                USA,
                "United States",
                PartyType.STATE,
                BROKER_AND_GUARANTOR,
                ValidTime.of(from),
                until == null ? null : ValidTime.of(until),
                List.of());
    }
}
