package parley.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.eventstore.append.AppendBuilder.founding;
import static parley.eventstore.append.AppendBuilder.issue;
import static parley.eventstore.append.TestLog.MONDAY;
import static parley.eventstore.append.TestLog.refusal;

import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import parley.eventstore.AppendRejected.TranscriptionRefused;
import parley.eventstore.AppendRejected.TranscriptionRefused.Rule;
import parley.eventstore.LogLimits;
import parley.eventstore.RowHash;
import parley.eventstore.TranscriptionRule;

class TranscriptionTest {
    private static final TestLog LOG = new TestLog(() -> MONDAY, LogLimits.defaults());
    private static final Instant IN_1991 = Instant.parse("1991-06-01T12:00:00Z");
    private static final Instant IN_1992 = Instant.parse("1992-06-01T12:00:00.000001Z");

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    void a_transcribed_record_has_the_archives_time_besides_its_own() {
        var stored = LOG.append(founding(issue("a", "x")).transcribedAt(IN_1991));

        assertThat(stored.recordedAt()).isEqualTo(IN_1991);
        var event = LOG.reader.stream(issue("a", "x"), 0).getFirst();
        assertThat(event.transcribed()).isTrue();
        assertThat(event.recordedAt()).isEqualTo(IN_1991);
        assertThat(event.appendedAt()).isAfterOrEqualTo(MONDAY);
        assertThat(RowHash.proves(event)).isTrue();
    }

    @Test
    void transcribed_records_follow_each_other_in_the_order_of_the_archive() {
        LOG.append(founding(issue("b", "x")).transcribedAt(IN_1991));
        LOG.append(founding(issue("b", "y")).transcribedAt(IN_1991));
        LOG.append(founding(issue("b", "z")).transcribedAt(IN_1992));
        assertRefused("b", IN_1992.minusNanos(1_000), IN_1992, Rule.NOT_BEFORE_THE_LAST);
    }

    @Test
    void none_is_transcribed_once_a_record_is_live() {
        LOG.append(founding(issue("c", "x")).transcribedAt(IN_1991));
        var live = LOG.append(founding(issue("c", "y")));
        assertRefused("c", IN_1992, live.recordedAt(), Rule.NOT_AFTER_LIVE_RECORDS);
    }

    @Test
    void none_is_transcribed_from_the_future() {
        var future = MONDAY.plusSeconds(60);
        var refused =
                (TranscriptionRefused)
                        refusal(
                                LOG.log.append(
                                        founding(issue("d", "x")).transcribedAt(future).build()));
        assertThat(refused.rule()).isEqualTo(Rule.IN_THE_PAST);
        assertThat(refused.given()).isEqualTo(future);
    }

    @Test
    void the_oldest_archive_keeps_its_times_to_the_microsecond() {
        var first = TranscriptionRule.EARLIEST.plusNanos(1_000);
        LOG.append(founding(issue("g", "x")).transcribedAt(first));
        var event = LOG.reader.stream(issue("g", "x"), 0).getFirst();
        assertThat(event.recordedAt()).isEqualTo(first);
        assertThat(RowHash.proves(event)).isTrue();
    }

    @Test
    void an_impossible_time_is_refused_and_harms_no_neighbour() throws SQLException {
        var before = TranscriptionRule.EARLIEST.minusNanos(1_000);
        assertRefused("h", before, TranscriptionRule.EARLIEST, Rule.NOT_BEFORE_THE_YEAR_ONE);
        var answers =
                LOG.appendTogether(
                        founding(issue("h", "1")),
                        founding(issue("i", "2")).transcribedAt(Instant.MIN),
                        founding(issue("j", "3")).transcribedAt(Instant.MAX),
                        founding(issue("h", "4")));
        assertThat(answers.get(0).join().version()).isEqualTo(1);
        assertThat(refusal(answers.get(1))).isInstanceOf(TranscriptionRefused.class);
        assertThat(refusal(answers.get(2))).isInstanceOf(TranscriptionRefused.class);
        assertThat(answers.get(3).join().version()).isEqualTo(1);
    }

    @Test
    void the_rules_hold_within_a_batch() throws SQLException {
        var answers =
                LOG.appendTogether(
                        founding(issue("e", "1")).transcribedAt(IN_1992),
                        founding(issue("e", "2")).transcribedAt(IN_1991),
                        founding(issue("e", "3")),
                        founding(issue("e", "4")).transcribedAt(IN_1992));
        assertThat(answers.get(0).join().recordedAt()).isEqualTo(IN_1992);
        assertThat(refusal(answers.get(1))).isInstanceOf(TranscriptionRefused.class);
        assertThat(answers.get(2).join().recordedAt()).isAfterOrEqualTo(MONDAY);
        assertThat(refusal(answers.get(3))).isInstanceOf(TranscriptionRefused.class);
    }

    private static void assertRefused(String negotiation, Instant given, Instant last, Rule rule) {
        var answer =
                LOG.log.append(founding(issue(negotiation, "late")).transcribedAt(given).build());
        var refused = (TranscriptionRefused) refusal(answer);
        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(refused.given()).isEqualTo(given);
        assertThat(refused.last()).isEqualTo(last);
    }
}
