package parley.command.violence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.violence.StrikeCommand.AttributeStrike;
import parley.command.violence.StrikeCommand.RecordEffect;
import parley.command.violence.StrikeCommand.RecordStrike;
import parley.command.violence.ViolenceCommand.RecordCasualties;
import parley.events.Estimate;
import parley.events.InvalidValue;
import parley.events.ValidTime;
import parley.events.author.Author;
import parley.events.party.PartyId;
import parley.events.place.PlaceId;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.CasualtyFigure.Harm;
import parley.events.violence.CasualtyFigure.Population;
import parley.events.violence.EffectKind;
import parley.events.violence.Responsibility;
import parley.events.violence.StrikeEvent.EffectRecorded;
import parley.events.violence.StrikeEvent.StrikeAttributed;
import parley.events.violence.StrikeEvent.StrikeRecorded;
import parley.events.violence.StrikeId;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;

class StrikeTest {
    private static final StrikeId OVERNIGHT = new StrikeId("overnight");
    private static final ValidTime NIGHT = ValidTime.of("2026-02-16/2026-02-17");
    private static final ValidTime EARLIER = ValidTime.of("2026-02-15");
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
    void a_strike_without_a_known_time_place_or_attacker_is_recorded_too() {
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
                .when(new RecordCasualties(OVERNIGHT, null, List.of(killed), NIGHT_OVER))
                .records(new CasualtiesRecorded(OVERNIGHT, null, List.of(killed), NIGHT_OVER));
    }

    @Test
    void casualties_may_turn_out_fewer() {
        var fewer = List.of(killed(Estimate.of(3)));
        given(
                        RECORDED,
                        new CasualtiesRecorded(
                                OVERNIGHT, null, List.of(killed(Estimate.of(4))), null))
                .when(new RecordCasualties(OVERNIGHT, null, fewer, null))
                .records(new CasualtiesRecorded(OVERNIGHT, null, fewer, null));
    }

    private static final ValidTime NIGHT_OVER = ValidTime.of("2026-02-17");

    @Test
    void an_effect_is_recorded_in_figures_or_in_words() {
        var millions = Estimate.inWords("millions");
        given(RECORDED)
                .when(effect(millions, null))
                .records(
                        new EffectRecorded(
                                OVERNIGHT,
                                List.of(EffectKind.WITHOUT_POWER, EffectKind.WITHOUT_HEAT),
                                millions,
                                null,
                                List.of(ODESA),
                                null,
                                NIGHT_OVER,
                                null));
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void an_effect_does_not_end_before_it_begins() {
        given(RECORDED).when(effect(null, EARLIER)).refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void a_strike_is_attributed_by_somebody() {
        given(RECORDED)
                .when(attribute(Responsibility.NOT_RESPONSIBLE, RUSSIA, null))
                .records(
                        new StrikeAttributed(
                                OVERNIGHT,
                                Author.of(RUSSIA),
                                Responsibility.NOT_RESPONSIBLE,
                                RUSSIA,
                                null,
                                NIGHT_OVER,
                                null));
    }

    @Test
    void a_verdict_names_an_attacker_unless_it_is_undetermined() {
        assertThatThrownBy(() -> attribute(Responsibility.RESPONSIBLE, null, null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> attribute(Responsibility.UNDETERMINED, RUSSIA, null))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void a_verdict_is_not_given_up_before_it_is_given() {
        given(RECORDED)
                .when(attribute(Responsibility.UNDETERMINED, null, EARLIER))
                .refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }

    private static RecordEffect effect(@Nullable Estimate estimate, @Nullable ValidTime until) {
        return new RecordEffect(
                OVERNIGHT,
                List.of(EffectKind.WITHOUT_HEAT, EffectKind.WITHOUT_POWER),
                estimate,
                null,
                List.of(ODESA),
                null,
                NIGHT_OVER,
                until);
    }

    private static AttributeStrike attribute(
            Responsibility verdict, @Nullable PartyId attacker, @Nullable ValidTime until) {
        return new AttributeStrike(
                OVERNIGHT, Author.of(RUSSIA), verdict, attacker, null, NIGHT_OVER, until);
    }

    private static RecordStrike strikeAt(@Nullable ValidTime occurred) {
        return new RecordStrike(
                OVERNIGHT, "Strikes", occurred, null, null, List.of(), List.of(), null);
    }

    private static CasualtyFigure killed(Estimate count) {
        return new CasualtyFigure(Harm.KILLED, Population.CIVILIANS, null, null, count);
    }
}
