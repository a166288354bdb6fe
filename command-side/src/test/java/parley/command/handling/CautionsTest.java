package parley.command.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.command.Command;
import parley.command.CommandEnvelope;
import parley.command.milestone.MilestoneCommand.RecordMilestone;
import parley.command.negotiation.NegotiationCommand.OpenNegotiation;
import parley.events.NegotiationId;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.ValidTime;
import parley.events.milestone.MilestoneId;
import parley.events.source.Attribution;
import parley.events.source.SourceId;
import parley.events.source.Stance;
import parley.eventstore.RecordHeader;

class CautionsTest {
    private static final NegotiationId GENEVA = new NegotiationId("geneva");
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Instant IN_2026 = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026, 0026-02-18, 'The year 26 lies 2,000 years from that in which the negotiation opened, 2026. If that is not meant, correct the record.'",
        "2026, -4000, 'The year -4000 lies 6,026 years from that in which the negotiation opened, 2026. If that is not meant, correct the record.'",
        "1814, 2014-11-01, 'The year 2014 lies 201 years from that in which the negotiation opened, 1813. If that is not meant, correct the record.'",
        "2026, 1026-02-01/2026-02-01, 'The year 1026 lies 1,000 years from that in which the negotiation opened, 2026. If that is not meant, correct the record.'"
    })
    void a_time_far_from_the_opening_is_pointed_out(String opened, String time, String detail) {
        var day = opened.equals("1814") ? "1813-12-31" : opened;
        assertThat(cautions(milestone(time), day)).containsExactly(new Caution(time, detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-18", "1826", "[..2026-02]", "2022-03/..", "2226"})
    void a_time_within_two_centuries_is_not(String time) {
        assertThat(cautions(milestone(time), "2026-01-01")).isEmpty();
    }

    @Test
    void without_an_opening_the_present_counts() {
        assertThat(cautions(milestone("0206"), null))
                .extracting(Caution::detail)
                .first()
                .asString()
                .startsWith("The year 206 lies 1,820 years from the present, 2026.");
    }

    @Test
    void the_opening_itself_is_held_against_the_present() {
        var open = new OpenNegotiation(GENEVA, "Talks", ZURICH, null, at("0026"), null);
        assertThat(cautions(open, null)).extracting(Caution::time).containsExactly("0026");
    }

    @Test
    void so_is_when_a_source_reported() {
        var reported =
                new Attribution(
                        new SourceId("a"), null, at("0026-02-18"), null, Stance.REPORTS, null);
        assertThat(
                        Cautions.of(
                                envelope(milestone("2026-02-18"), List.of(reported)),
                                opening("2026")))
                .extracting(Caution::time)
                .containsExactly("0026-02-18");
    }

    private static List<Caution> cautions(Command command, @Nullable String opened) {
        return Cautions.of(envelope(command, List.of()), opening(opened));
    }

    private static Opening opening(@Nullable String opened) {
        return new Opening(ZURICH, opened == null ? null : at(opened));
    }

    private static Command milestone(String time) {
        return new RecordMilestone(
                new MilestoneId("round"),
                "A round",
                at(time),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static ValidTime at(String time) {
        return ValidTime.of(time);
    }

    private static CommandEnvelope envelope(Command command, List<Attribution> attributions) {
        var provenance = new Provenance(new RecordId("r"), null, attributions, null);
        return new CommandEnvelope(
                command,
                GENEVA,
                new RecordHeader(provenance, "digest", "recorder", null, null, null),
                IN_2026,
                null,
                100);
    }
}
