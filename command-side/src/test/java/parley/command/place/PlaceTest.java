package parley.command.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.place.PlaceCommand.RecordControl;
import parley.command.place.PlaceCommand.RecordPlaceState;
import parley.command.place.PlaceCommand.RegisterPlace;
import parley.events.InvalidValue;
import parley.events.LocalizedName;
import parley.events.ValidTime;
import parley.events.author.Author;
import parley.events.party.PartyId;
import parley.events.place.Control;
import parley.events.place.ControlBasis;
import parley.events.place.Coordinates;
import parley.events.place.PlaceAttribute;
import parley.events.place.PlaceEvent.ControlRecorded;
import parley.events.place.PlaceEvent.PlaceRegistered;
import parley.events.place.PlaceEvent.PlaceStateRecorded;
import parley.events.place.PlaceId;
import parley.events.place.PlaceState;
import parley.events.place.PlaceType;

class PlaceTest {
    private static final PlaceId DONBAS = new PlaceId("donbas");
    private static final PlaceId DONETSK = new PlaceId("donetsk");
    private static final List<LocalizedName> NAMES = List.of(new LocalizedName("Донецьк", "uk"));
    private static final Coordinates WHERE = new Coordinates(48.0, 37.8, 10_000L);

    private static final List<PlaceAttribute> SIZE = List.of(new PlaceAttribute("size", "large"));
    private static final PartyId RUSSIA = new PartyId("russia");
    private static final PartyId KYIV = new PartyId("ukraine");
    private static final ValidTime MARCH = ValidTime.of("2022-03");
    private static final ValidTime BEFORE = ValidTime.of("2022-02");
    private static final PlaceRegistered REGISTERED =
            new PlaceRegistered(
                    DONBAS, NAMES, PlaceType.REGION, null, null, null, List.of(), List.of());

    @Test
    void a_place_is_registered() {
        givenNothing()
                .when(
                        new RegisterPlace(
                                DONETSK,
                                NAMES,
                                PlaceType.CITY,
                                WHERE,
                                DONBAS,
                                "A city",
                                SIZE,
                                List.of()))
                .records(
                        new PlaceRegistered(
                                DONETSK,
                                NAMES,
                                PlaceType.CITY,
                                WHERE,
                                DONBAS,
                                "A city",
                                SIZE,
                                List.of()));
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void a_place_is_no_part_of_itself() {
        givenNothing()
                .when(
                        new RegisterPlace(
                                DONBAS,
                                NAMES,
                                PlaceType.REGION,
                                null,
                                DONBAS,
                                null,
                                List.of(),
                                List.of()))
                .refuses(Rule.REFERS_TO_ITSELF);
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void nor_is_it_corrected_into_one() {
        given(
                        new PlaceRegistered(
                                DONBAS,
                                NAMES,
                                PlaceType.REGION,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of()))
                .when(
                        new RegisterPlace(
                                DONBAS,
                                NAMES,
                                PlaceType.REGION,
                                null,
                                DONBAS,
                                null,
                                List.of(),
                                List.of()))
                .correcting("r1")
                .refuses(Rule.REFERS_TO_ITSELF);
    }

    @Test
    void each_attribute_has_a_name_of_its_own() {
        var twice = List.of(SIZE.getFirst(), SIZE.getFirst());
        assertThatThrownBy(() ->
                        new RegisterPlace(
                                DONBAS,
                                NAMES,
                                PlaceType.REGION,
                                null,
                                null,
                                null,
                                twice,
                                List.of()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void control_is_recorded_by_whose_verdict_and_on_what_basis() {
        given(REGISTERED)
                .when(control(Control.HELD, List.of(RUSSIA), null))
                .records(
                        new ControlRecorded(
                                DONBAS,
                                Author.of(KYIV),
                                Control.HELD,
                                List.of(RUSSIA),
                                ControlBasis.ASSESSED,
                                null,
                                MARCH,
                                null));
    }

    @Test
    void control_names_its_holders_and_none_where_nobody_holds() {
        assertThatThrownBy(() -> control(Control.HELD, List.of(), null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> control(Control.NONE, List.of(RUSSIA), null))
                .isInstanceOf(InvalidValue.class);
        assertThat(control(Control.CONTESTED, List.of(), null).by()).isEmpty();
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void control_does_not_end_before_it_begins() {
        given(REGISTERED)
                .when(control(Control.HELD, List.of(RUSSIA), BEFORE))
                .refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void an_operational_state_is_recorded() {
        given(REGISTERED)
                .when(state(null))
                .records(
                        new PlaceStateRecorded(
                                DONBAS,
                                PlaceState.NOT_OPERATING,
                                "cold shutdown",
                                null,
                                MARCH,
                                null));
    }

    @Test
    @Refuses(Rule.ENDS_BEFORE_IT_BEGINS)
    void an_operational_state_does_not_end_before_it_begins() {
        given(REGISTERED).when(state(BEFORE)).refuses(Rule.ENDS_BEFORE_IT_BEGINS);
    }

    private static RecordControl control(
            Control control, List<PartyId> by, @Nullable ValidTime until) {
        return new RecordControl(
                DONBAS, Author.of(KYIV), control, by, ControlBasis.ASSESSED, null, MARCH, until);
    }

    private static RecordPlaceState state(@Nullable ValidTime until) {
        return new RecordPlaceState(
                DONBAS, PlaceState.NOT_OPERATING, "cold shutdown", null, MARCH, until);
    }
}
