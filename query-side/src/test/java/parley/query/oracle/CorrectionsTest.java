package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.Estimate;
import parley.events.ValidTime;
import parley.events.claim.ClaimEvent.ClaimDisputed;
import parley.events.claim.ClaimEvent.ClaimRecorded;
import parley.events.claim.ClaimId;
import parley.events.claim.Polarity;
import parley.events.issue.IssueClass;
import parley.events.issue.IssueEvent.IssueRaised;
import parley.events.issue.IssueId;
import parley.events.meeting.MeetingEvent.OutcomeRecorded;
import parley.events.meeting.MeetingId;
import parley.events.meeting.Outcome;
import parley.events.violence.CasualtyFigure;
import parley.events.violence.CasualtyFigure.Harm;
import parley.events.violence.CasualtyFigure.Population;
import parley.events.violence.StrikeId;
import parley.events.violence.ViolenceEvent.CasualtiesRecorded;

class CorrectionsTest {
    private static final ClaimId CLAIM = new ClaimId("shelling");
    private static final MeetingId MEETING = new MeetingId("first-round");
    private static final StrikeId STRIKE = new StrikeId("dawn");
    private static final IssueId TERRITORY = new IssueId("territory");
    private static final IssueId PRISONERS = new IssueId("prisoners");

    private final HandWrittenHistory script = new HandWrittenHistory("Europe/Zurich");

    @Test
    void is_put_right_by_naming_any_record_of_the_chain_and_known_as_it_was_before_then() {
        script.record("r1", casualties(30))
                .correct("r1", "r2", casualties(31))
                .correct("r1", "r3", casualties(32))
                .correct("r2", "r4", casualties(33))
                .correct("r4", "r5", casualties(34));
        for (var position = 1; position <= 5; position++) {
            assertThat(killed(position)).isEqualTo(29 + position + "!");
        }
    }

    @Test
    void what_was_recorded_wrongly_is_taken_back_whole_by_naming_any_record_of_the_chain() {
        script.record("r1", casualties(30)).correct("r1", "r2", casualties(31)).retract("r1");
        assertThat(killed(2)).isEqualTo("31!");
        assertThat(killed(3)).isEmpty();
    }

    @Test
    void what_was_recorded_wrongly_belongs_to_its_first_id_whichever_record_says_so_now() {
        script.record("r1", casualties(30)).correct("r1", "r2", casualties(31));
        var values =
                new Oracle(script.history())
                        .read(
                                HandWrittenHistory.thing(STRIKE),
                                "casualties/killed/civilians",
                                0,
                                new Known.UpTo(2))
                        .values();
        assertThat(values).extracting(value -> value.record().value()).containsExactly("r1");
    }

    @Test
    void what_was_recorded_wrongly_may_have_been_said_of_another_facet_which_it_leaves() {
        script.record("r1", outcome(TERRITORY)).correct("r1", "r2", outcome(PRISONERS));
        var meeting = HandWrittenHistory.thing(MEETING);
        var before = new Known.UpTo(1);
        assertThat(script.read(meeting, "outcome/territory", "2026-02-18", before))
                .isEqualTo("progress!");
        assertThat(script.read(meeting, "outcome/territory", "2026-02-18")).isEmpty();
        assertThat(script.read(meeting, "outcome/prisoners", "2026-02-18")).isEqualTo("progress!");
    }

    @Test
    void
            what_was_recorded_wrongly_came_about_when_it_was_first_recorded_where_no_other_time_is_said() {
        script.recordedAt("2026-02-16T11:00:00Z")
                .record("r1", claim("they shelled us"))
                .recordedAt("2026-02-17T11:00:00Z")
                .record("r2", new ClaimDisputed(CLAIM, "they deny it", null))
                .recordedAt("2026-02-20T11:00:00Z")
                .correct("r1", "r3", claim("they shelled the town"));
        assertThat(status("2026-02-16T11:59:59.999999")).isEmpty();
        assertThat(status("2026-02-16T12:00:00")).isEqualTo("reported!");
        assertThat(status("2026-02-21")).isEqualTo("disputed!");
        assertThat(script.read(HandWrittenHistory.thing(CLAIM), "wording", "2026-02-16T12:00:00"))
                .isEqualTo("they shelled the town!");
    }

    @Test
    void
            what_was_recorded_wrongly_and_founded_a_thing_takes_the_thing_away_with_it_and_nothing_else() {
        script.record("r1", claim("they shelled us"))
                .record("r2", new ClaimDisputed(CLAIM, "they deny it", ValidTime.of("2026-01-01")))
                .record("r3", issue())
                .retract("r1");
        var oracle = new Oracle(script.history());
        assertThat(oracle.things(new Known.UpTo(3)))
                .containsExactlyInAnyOrder(
                        HandWrittenHistory.thing(CLAIM), HandWrittenHistory.thing(TERRITORY));
        assertThat(oracle.things(new Known.UpTo(4)))
                .containsExactly(HandWrittenHistory.thing(TERRITORY));
        assertThat(status("2026-02-18")).isEqualTo("disputed!");
    }

    @Test
    void at_one_recorded_time_is_known_all_at_once_by_that_time_one_by_one_by_position() {
        script.recordedAt("2026-02-16T11:00:00Z")
                .record("r1", casualties(30))
                .correct("r1", "r2", casualties(31));
        var at = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2026-02-16T11:00:00Z"));
        assertThat(killed(new Known.By(at - 1))).isEmpty();
        assertThat(killed(new Known.By(at))).isEqualTo("31!");
        assertThat(killed(1)).isEqualTo("30!");
    }

    private String killed(long position) {
        return killed(new Known.UpTo(position));
    }

    private String killed(Known known) {
        var facet = "casualties/killed/civilians";
        return script.read(HandWrittenHistory.thing(STRIKE), facet, "2026-02-18", known);
    }

    private String status(String at) {
        return script.read(HandWrittenHistory.thing(CLAIM), "status", at);
    }

    private static CasualtiesRecorded casualties(long killed) {
        var figure =
                new CasualtyFigure(
                        Harm.KILLED, Population.CIVILIANS, null, null, Estimate.of(killed));
        return new CasualtiesRecorded(STRIKE, null, List.of(figure), null);
    }

    private static ClaimRecorded claim(String wording) {
        return new ClaimRecorded(CLAIM, wording, Polarity.HOLDS, null, null, null);
    }

    private static OutcomeRecorded outcome(@Nullable IssueId issue) {
        return new OutcomeRecorded(MEETING, issue, Outcome.PROGRESS, null, null);
    }

    private static IssueRaised issue() {
        return new IssueRaised(
                TERRITORY, "Territory", IssueClass.CORE, null, List.of(), null, null);
    }
}
