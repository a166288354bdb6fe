package parley.command.strike;

import static parley.command.axon.Story.given;
import static parley.command.axon.Story.givenNothing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.strike.StrikeCommand.RecordCasualties;
import parley.command.strike.StrikeCommand.RecordStrike;
import parley.events.Estimate;
import parley.events.ValidTime;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;
import parley.events.strike.CasualtyFigure;
import parley.events.strike.CasualtyFigure.Harm;
import parley.events.strike.CasualtyFigure.Population;
import parley.events.strike.StrikeEvent.CasualtiesRecorded;
import parley.events.strike.StrikeEvent.StrikeRecorded;
import parley.events.strike.StrikeId;

class StrikeTest {
    private static final StrikeId OVERNIGHT = new StrikeId("overnight");
    private static final ValidTime NIGHT = ValidTime.of("2026-02-16/2026-02-17");
    private static final PartyId RUSSIA = new PartyId("russia");
    private static final PlaceId ODESA = new PlaceId("odesa");
    private static final List<String> TARGETS = List.of("power stations");
    private static final List<String> MEANS = List.of("drones", "missiles");
    private static final StrikeRecorded RECORDED =
            new StrikeRecorded(
                    OVERNIGHT, "Strikes", NIGHT, RUSSIA, ODESA, TARGETS, MEANS, "By night.");

    @Test
    void a_strike_is_recorded() {
        givenNothing()
                .when(
                        new RecordStrike(
                                OVERNIGHT,
                                "Strikes",
                                NIGHT,
                                RUSSIA,
                                ODESA,
                                TARGETS,
                                MEANS,
                                "By night."))
                .records(RECORDED);
    }

    @Test
    void a_strike_of_which_neither_time_nor_place_nor_attacker_is_told_is_recorded_too() {
        givenNothing()
                .when(strikeAt(null))
                .records(
                        new StrikeRecorded(
                                OVERNIGHT, "Strikes", null, null, null, List.of(), List.of(),
                                null));
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void a_strike_is_not_recorded_before_it_comes() {
        givenNothing()
                .when(strikeAt(ValidTime.of("2026-02-20T12:01:00")))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    void casualties_are_recorded() {
        var killed = killed(Estimate.of(4));
        given(RECORDED)
                .when(new RecordCasualties(OVERNIGHT, List.of(killed), NIGHT_OVER))
                .records(new CasualtiesRecorded(OVERNIGHT, List.of(killed), NIGHT_OVER));
    }

    @Test
    void casualties_may_turn_out_fewer() {
        var fewer = List.of(killed(Estimate.of(3)));
        given(RECORDED, new CasualtiesRecorded(OVERNIGHT, List.of(killed(Estimate.of(4))), null))
                .when(new RecordCasualties(OVERNIGHT, fewer, null))
                .records(new CasualtiesRecorded(OVERNIGHT, fewer, null));
    }

    private static final ValidTime NIGHT_OVER = ValidTime.of("2026-02-17");

    private static RecordStrike strikeAt(@Nullable ValidTime occurred) {
        return new RecordStrike(
                OVERNIGHT, "Strikes", occurred, null, null, List.of(), List.of(), null);
    }

    private static CasualtyFigure killed(Estimate count) {
        return new CasualtyFigure(Harm.KILLED, Population.CIVILIANS, null, count);
    }
}
