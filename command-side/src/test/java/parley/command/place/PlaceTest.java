package parley.command.place;

import static parley.command.axon.Story.given;
import static parley.command.axon.Story.givenNothing;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.place.PlaceCommand.RegisterPlace;
import parley.events.Name;
import parley.events.place.Coordinates;
import parley.events.place.PlaceEvent.PlaceRegistered;
import parley.events.place.PlaceId;
import parley.events.place.PlaceType;

class PlaceTest {
    private static final PlaceId DONBAS = new PlaceId("donbas");
    private static final PlaceId DONETSK = new PlaceId("donetsk");
    private static final List<Name> NAMES = List.of(new Name("Донецьк", "uk"));
    private static final Coordinates WHERE = new Coordinates(48.0, 37.8, 10_000L);

    @Test
    void a_place_is_registered() {
        givenNothing()
                .when(new RegisterPlace(DONETSK, NAMES, PlaceType.CITY, WHERE, DONBAS, "A city"))
                .records(
                        new PlaceRegistered(
                                DONETSK, NAMES, PlaceType.CITY, WHERE, DONBAS, "A city"));
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void a_place_is_no_part_of_itself() {
        givenNothing()
                .when(new RegisterPlace(DONBAS, NAMES, PlaceType.REGION, null, DONBAS, null))
                .refuses(Rule.REFERS_TO_ITSELF);
    }

    @Test
    @Refuses(Rule.REFERS_TO_ITSELF)
    void nor_is_it_corrected_into_one() {
        given(new PlaceRegistered(DONBAS, NAMES, PlaceType.REGION, null, null, null))
                .when(new RegisterPlace(DONBAS, NAMES, PlaceType.REGION, null, DONBAS, null))
                .correcting("r1")
                .refuses(Rule.REFERS_TO_ITSELF);
    }
}
