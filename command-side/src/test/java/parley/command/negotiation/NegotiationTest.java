package parley.command.negotiation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.command.axon.GivenRecords.GENEVA;
import static parley.command.axon.GivenRecords.ZURICH;
import static parley.command.axon.GivenRecords.given;
import static parley.command.axon.GivenRecords.givenNothing;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.axon.GivenRecords;
import parley.command.negotiation.NegotiationCommand.CloseNegotiation;
import parley.command.negotiation.NegotiationCommand.DescribeNegotiation;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.command.negotiation.NegotiationCommand.ReopenNegotiation;
import parley.events.InvalidValue;
import parley.events.NegotiationId;
import parley.events.ValidTime;
import parley.events.negotiation.NegotiationEvent.NegotiationClosed;
import parley.events.negotiation.NegotiationEvent.NegotiationDescribed;
import parley.events.negotiation.NegotiationEvent.NegotiationOpened;
import parley.events.negotiation.NegotiationEvent.NegotiationReopened;

class NegotiationTest {
    private static final ValidTime FEBRUARY = ValidTime.of("2026-02");
    private static final NegotiationOpened OPENED =
            new NegotiationOpened(GENEVA, "Geneva talks", ZURICH, null, FEBRUARY, null);

    private static final NegotiationOpened FICTION =
            new NegotiationOpened(GENEVA, "Talks", ZURICH, null, null, true);

    private static final NegotiationClosed CLOSED =
            new NegotiationClosed(GENEVA, "They left.", FEBRUARY);
    private static final NegotiationReopened REOPENED =
            new NegotiationReopened(GENEVA, "They came back.", FEBRUARY);

    @Test
    void a_negotiation_is_opened() {
        givenNothing()
                .when(new OpenNegotiation(GENEVA, "Geneva talks", ZURICH, null, FEBRUARY, null))
                .records(OPENED);
    }

    @Test
    void its_title_is_corrected() {
        given(OPENED)
                .when(
                        new OpenNegotiation(
                                GENEVA, "The Geneva talks", ZURICH, "Trilateral.", null, null))
                .correcting("r1")
                .records(
                        new NegotiationOpened(
                                GENEVA, "The Geneva talks", ZURICH, "Trilateral.", null, null));
    }

    @Test
    @Refuses(Rule.ZONE_NEVER_CHANGES)
    void its_zone_is_not_corrected() {
        var kyiv = ZoneId.of("Europe/Kyiv");
        given(OPENED)
                .when(new OpenNegotiation(GENEVA, "Geneva talks", kyiv, null, null, null))
                .correcting("r1")
                .refuses(Rule.ZONE_NEVER_CHANGES);
    }

    @Test
    void it_is_opened_as_a_fiction() {
        givenNothing().when(fiction("Talks", true)).records(FICTION);
    }

    @Test
    void fictional_false_is_stored_as_if_it_were_absent() {
        givenNothing()
                .when(new OpenNegotiation(GENEVA, "Geneva talks", ZURICH, null, FEBRUARY, false))
                .records(OPENED);
    }

    @Test
    void the_title_of_a_fiction_is_corrected() {
        given(FICTION)
                .when(fiction("Talks by the lake", true))
                .correcting("r1")
                .records(
                        new NegotiationOpened(
                                GENEVA, "Talks by the lake", ZURICH, null, null, true));
    }

    @Test
    @Refuses(Rule.FICTION_NEVER_CHANGES)
    void a_fiction_is_not_corrected_into_the_world_nor_the_world_into_a_fiction() {
        given(FICTION)
                .when(fiction("Talks", null))
                .correcting("r1")
                .refuses(Rule.FICTION_NEVER_CHANGES);
        given(OPENED)
                .when(fiction("Talks", true))
                .correcting("r1")
                .refuses(Rule.FICTION_NEVER_CHANGES);
    }

    private static OpenNegotiation fiction(String title, @Nullable Boolean fictional) {
        return new OpenNegotiation(GENEVA, title, ZURICH, null, null, fictional);
    }

    @Test
    @Refuses(Rule.VALID_TIME_TO_COME)
    void it_did_not_open_in_the_future() {
        givenNothing()
                .when(
                        new OpenNegotiation(
                                GENEVA,
                                "Geneva talks",
                                ZURICH,
                                null,
                                ValidTime.of("2026-03"),
                                null))
                .refuses(Rule.VALID_TIME_TO_COME);
    }

    @Test
    void it_is_not_opened_inside_another() {
        var elsewhere = new NegotiationId("minsk");
        var open = new OpenNegotiation(elsewhere, "Minsk talks", ZURICH, null, null, null);
        assertThatThrownBy(() -> GivenRecords.givenNothing().when(open).refuses())
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void it_gets_another_title() {
        given(OPENED)
                .when(new DescribeNegotiation(GENEVA, "Geneva and after", null, FEBRUARY))
                .records(new NegotiationDescribed(GENEVA, "Geneva and after", null, FEBRUARY));
    }

    @Test
    void a_description_is_not_empty() {
        assertThatThrownBy(() -> new DescribeNegotiation(GENEVA, null, null, FEBRUARY))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void it_is_closed() {
        given(OPENED).when(close()).records(CLOSED);
    }

    @Test
    @Refuses(Rule.NEGOTIATION_ALREADY_CLOSED)
    void it_is_not_closed_twice() {
        given(OPENED, CLOSED).when(close()).refuses(Rule.NEGOTIATION_ALREADY_CLOSED);
    }

    @Test
    void when_it_was_closed_is_corrected() {
        given(OPENED, CLOSED).when(close()).correcting("r2").records(CLOSED);
    }

    @Test
    void it_is_reopened_and_closed_once_more() {
        given(OPENED, CLOSED).when(reopen()).records(REOPENED);
        given(OPENED, CLOSED, REOPENED).when(close()).records(CLOSED);
    }

    @Test
    @Refuses(Rule.NEGOTIATION_NOT_CLOSED)
    void what_is_open_is_not_reopened() {
        given(OPENED).when(reopen()).refuses(Rule.NEGOTIATION_NOT_CLOSED);
        given(OPENED, CLOSED, REOPENED).when(reopen()).refuses(Rule.NEGOTIATION_NOT_CLOSED);
    }

    @Test
    void what_is_closed_is_described_all_the_same() {
        given(OPENED, CLOSED)
                .when(new DescribeNegotiation(GENEVA, null, "It failed.", null))
                .records(new NegotiationDescribed(GENEVA, null, "It failed.", null));
    }

    private static CloseNegotiation close() {
        return new CloseNegotiation(GENEVA, "They left.", FEBRUARY);
    }

    private static ReopenNegotiation reopen() {
        return new ReopenNegotiation(GENEVA, "They came back.", FEBRUARY);
    }
}
