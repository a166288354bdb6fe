package parley.command.violence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.violence.ClashCommand.RecordClash;
import parley.command.violence.ViolenceCommand.RecordCasualties;
import parley.events.Estimate;
import parley.events.InvalidValue;
import parley.events.ValidTime;
import parley.events.party.PartyId;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.CasualtyFigure.Harm;
import parley.events.violence.CasualtyFigure.Population;
import parley.events.violence.ClashEvent.ClashRecorded;
import parley.events.violence.ClashId;
import parley.events.violence.Side;
import parley.events.violence.StrikeId;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;

class ClashTest {
    private static final ClashId POKROVSK = new ClashId("pokrovsk");
    private static final ValidTime TUESDAY = ValidTime.of("2026-02-17");
    private static final PartyId RUSSIA = new PartyId("russia");
    private static final Side RUSSIANS = new Side(List.of(RUSSIA), null);
    private static final Side UNKNOWN = new Side(List.of(), "unidentified infantry");
    private static final ClashRecorded RECORDED =
            new ClashRecorded(
                    POKROVSK,
                    "Fighting",
                    TUESDAY,
                    List.of(RUSSIANS, UNKNOWN),
                    null,
                    List.of(),
                    null);
    private static final List<CasualtyFigure> FIGURES =
            List.of(
                    new CasualtyFigure(
                            Harm.KILLED,
                            Population.COMBATANTS,
                            RUSSIA,
                            null,
                            Estimate.inWords("dozens")),
                    new CasualtyFigure(
                            Harm.KILLED, Population.COMBATANTS, null, null, Estimate.of(50)));

    @Test
    void a_clash_is_recorded_with_its_sides() {
        givenNothing().when(clash(RUSSIANS, UNKNOWN)).records(RECORDED);
    }

    @Test
    void a_clash_has_two_sides() {
        assertThatThrownBy(() -> clash(RUSSIANS)).isInstanceOf(InvalidValue.class);
    }

    @Test
    @Refuses(Rule.PARTY_ON_TWO_SIDES)
    void nobody_fights_on_two_sides() {
        givenNothing().when(clash(RUSSIANS, RUSSIANS)).refuses(Rule.PARTY_ON_TWO_SIDES);
    }

    @Test
    void its_casualties_are_recorded_by_side() {
        given(RECORDED)
                .when(new RecordCasualties(null, POKROVSK, FIGURES, TUESDAY))
                .records(new CasualtiesRecorded(null, POKROVSK, FIGURES, TUESDAY));
    }

    @Test
    void casualties_are_those_of_a_strike_or_of_a_clash() {
        assertThatThrownBy(() -> new RecordCasualties(null, null, FIGURES, null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() ->
                        new RecordCasualties(new StrikeId("overnight"), POKROVSK, FIGURES, null))
                .isInstanceOf(InvalidValue.class);
    }

    private static RecordClash clash(Side... sides) {
        return new RecordClash(
                POKROVSK, "Fighting", TUESDAY, List.of(sides), null, List.of(), null);
    }
}
