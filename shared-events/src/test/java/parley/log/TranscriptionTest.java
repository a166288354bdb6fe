package parley.log;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.log.AppendBuilder.founding;
import static parley.log.AppendBuilder.issue;
import static parley.log.TestLog.MONDAY;
import static parley.log.TestLog.refusal;

import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import parley.log.AppendRefused.TranscriptionRefused;
import parley.log.AppendRefused.TranscriptionRefused.Rule;

class TranscriptionTest {
    private static final TestLog LOG = new TestLog(() -> MONDAY, LogLimits.defaults());
    private static final Instant IN_1991 = Instant.parse("1991-06-01T12:00:00Z");
    private static final Instant IN_1992 = Instant.parse("1992-06-01T12:00:00.000001Z");

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    @DisplayName("a transcribed record has the time of the archive beside its own")
    void aTranscribedRecordHasTheTimeOfTheArchiveBesideItsOwn() {
        var stored = LOG.append(founding(issue("a", "x")).transcribedAt(IN_1991));

        assertThat(stored.recordedAt()).isEqualTo(IN_1991);
        var event = LOG.reader.stream(issue("a", "x"), 0).getFirst();
        assertThat(event.transcribed()).isTrue();
        assertThat(event.recordedAt()).isEqualTo(IN_1991);
        assertThat(event.appendedAt()).isAfterOrEqualTo(MONDAY);
        assertThat(RowHash.proves(event)).isTrue();
    }

    @Test
    @DisplayName("transcribed records follow each other in the order of the archive")
    void transcribedRecordsFollowEachOtherInTheOrderOfTheArchive() {
        LOG.append(founding(issue("b", "x")).transcribedAt(IN_1991));
        LOG.append(founding(issue("b", "y")).transcribedAt(IN_1991));
        LOG.append(founding(issue("b", "z")).transcribedAt(IN_1992));
        assertRefused("b", IN_1992.minusNanos(1_000), IN_1992, Rule.NOT_BEFORE_THE_LAST);
    }

    @Test
    @DisplayName("none is transcribed once a record is live")
    void noneIsTranscribedOnceARecordIsLive() {
        LOG.append(founding(issue("c", "x")).transcribedAt(IN_1991));
        var live = LOG.append(founding(issue("c", "y")));
        assertRefused("c", IN_1992, live.recordedAt(), Rule.NOT_AFTER_LIVE_RECORDS);
    }

    @Test
    @DisplayName("none is transcribed from the future")
    void noneIsTranscribedFromTheFuture() {
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
    @DisplayName("the oldest archive keeps its times to the microsecond")
    void theOldestArchiveKeepsItsTimesToTheMicrosecond() {
        var first = AppendRequest.EARLIEST.plusNanos(1_000);
        LOG.append(founding(issue("g", "x")).transcribedAt(first));
        var event = LOG.reader.stream(issue("g", "x"), 0).getFirst();
        assertThat(event.recordedAt()).isEqualTo(first);
        assertThat(RowHash.proves(event)).isTrue();
    }

    @Test
    @DisplayName("a time that no archive can have is refused and harms no neighbour")
    void aTimeThatNoArchiveCanHaveIsRefusedAndHarmsNoNeighbour() throws SQLException {
        var before = AppendRequest.EARLIEST.minusNanos(1_000);
        assertRefused("h", before, AppendRequest.EARLIEST, Rule.NOT_BEFORE_THE_YEAR_ONE);
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
    @DisplayName("the rules hold within a batch")
    void theRulesHoldWithinABatch() throws SQLException {
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
