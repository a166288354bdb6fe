package parley.command.correction;

import static parley.command.axon.GivenRecords.givenNothing;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.command.Rule;
import parley.command.axon.CommandFixture;
import parley.command.violence.StrikeCommand.RecordStrike;
import parley.events.ValidTime;
import parley.events.violence.StrikeEvent.StrikeRecorded;
import parley.events.violence.StrikeId;

/** Which times lie in the future, on Friday, 20 February 2026, at noon in Geneva. */
class ValidTimeTest {
    private static final StrikeId STRIKE = new StrikeId("overnight");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-19",
                "2026-02-20T12:00:00",
                "2026-02-20T11:00:00Z",
                "2026-02-20",
                "2026-02",
                "2026",
                "[2026-02-19,2026-02-23]",
                "2026-02-17/2026-02-20",
                "2026-02-17/2026-02-20T12:00:00",
                "2026-02-20T12:00:00/..",
                "2026-02-17/",
                "../2026-02-20",
                "/2026-02-20"
            })
    void what_may_have_come_about_is_recorded(String edtf) {
        var time = ValidTime.of(edtf);
        strikeAt(time)
                .records(
                        new StrikeRecorded(
                                STRIKE, "Strikes", time, null, null, List.of(), List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-20T12:00:01",
                "2026-02-20T13:00:00+01:59",
                "2026-02-21",
                "2026-03",
                "2027",
                "[2026-02-21,2026-02-23]",
                "2026-02-21/..",
                "2026-02-21/",
                "2026-02-21/2026-02-22",
                "2026-02-17/2026-02-21",
                "2026-02-17/2026-02-20T12:00:01",
                "../2026-02-21",
                "/2026-03"
            })
    void a_future_time_is_not(String edtf) {
        strikeAt(ValidTime.of(edtf)).refuses(Rule.VALID_TIME_TO_COME);
    }

    private static CommandFixture strikeAt(ValidTime time) {
        return givenNothing()
                .when(
                        new RecordStrike(
                                STRIKE, "Strikes", time, null, null, List.of(), List.of(), null));
    }
}
