package parley.command.negotiation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.command.axon.Story.GENEVA;
import static parley.command.axon.Story.ZURICH;
import static parley.command.axon.Story.given;
import static parley.command.axon.Story.givenNothing;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.axon.Story;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.events.Invalid;
import parley.events.NegotiationId;
import parley.events.ValidTime;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;

class NegotiationTest {
    private static final ValidTime FEBRUARY = ValidTime.of("2026-02");
    private static final NegotiationOpened OPENED =
            new NegotiationOpened(GENEVA, "Geneva talks", ZURICH, null, FEBRUARY);

    @Test
    void a_negotiation_is_opened() {
        givenNothing()
                .when(new OpenNegotiation(GENEVA, "Geneva talks", ZURICH, null, FEBRUARY))
                .records(OPENED);
    }

    @Test
    void its_title_is_corrected() {
        given(OPENED)
                .when(new OpenNegotiation(GENEVA, "The Geneva talks", ZURICH, "Trilateral.", null))
                .correcting("r1")
                .records(
                        new NegotiationOpened(
                                GENEVA, "The Geneva talks", ZURICH, "Trilateral.", null));
    }

    @Test
    @Refuses(Rule.ZONE_NEVER_CHANGES)
    void its_zone_is_not_corrected() {
        var kyiv = ZoneId.of("Europe/Kyiv");
        given(OPENED)
                .when(new OpenNegotiation(GENEVA, "Geneva talks", kyiv, null, null))
                .correcting("r1")
                .refuses(Rule.ZONE_NEVER_CHANGES);
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void it_did_not_open_in_time_to_come() {
        givenNothing()
                .when(
                        new OpenNegotiation(
                                GENEVA, "Geneva talks", ZURICH, null, ValidTime.of("2026-03")))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    void it_is_not_opened_inside_another() {
        var elsewhere = new NegotiationId("minsk");
        var open = new OpenNegotiation(elsewhere, "Minsk talks", ZURICH, null, null);
        assertThatThrownBy(() -> Story.givenNothing().when(open).refuses())
                .isInstanceOf(Invalid.class);
    }
}
