package parley.command.party;

import static parley.command.axon.Story.givenNothing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.party.PartyCommand.AdmitParty;
import parley.events.ValidTime;
import parley.events.party.PartyEvent.PartyAdmitted;
import parley.events.party.PartyId;
import parley.events.party.PartyType;
import parley.events.party.Role;

class PartyTest {
    private static final PartyId USA = new PartyId("usa");
    private static final List<Role> BROKER_AND_GUARANTOR = List.of(Role.GUARANTOR, Role.BROKER);

    @Test
    void a_party_is_admitted_in_several_roles() {
        givenNothing()
                .when(admit("2026-02", null))
                .records(
                        new PartyAdmitted(
                                USA,
                                "United States",
                                PartyType.STATE,
                                List.of(Role.BROKER, Role.GUARANTOR),
                                ValidTime.of("2026-02"),
                                null));
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
                                ValidTime.of("2026-02-17")));
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void a_party_does_not_leave_its_roles_before_it_takes_them_up() {
        givenNothing().when(admit("2026-02-17", "2026-02-16")).refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void a_party_does_not_leave_its_roles_in_time_to_come() {
        givenNothing().when(admit("2026-02-17", "2026-02-21")).refuses(Rule.VALID_TIME_TO_COME);
    }

    private static AdmitParty admit(String from, @Nullable String until) {
        return new AdmitParty(
                USA,
                "United States",
                PartyType.STATE,
                BROKER_AND_GUARANTOR,
                ValidTime.of(from),
                until == null ? null : ValidTime.of(until));
    }
}
