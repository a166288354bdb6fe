package parley.command.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.Event;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.claim.ClaimEvent.ClaimConfirmed;
import parley.events.claim.ClaimEvent.ClaimDisputed;
import parley.events.claim.ClaimId;
import parley.events.record.RecordEvent.RecordRetracted;

class EffectiveRecordsTest {
    private static final ClaimId CLAIM = new ClaimId("referendum");
    private static final Event FIRST = new ClaimDisputed(CLAIM, "First.", null);
    private static final Event SECOND = new ClaimConfirmed(CLAIM, "Second.", null);
    private static final Event THIRD = new ClaimDisputed(CLAIM, "Third.", null);

    private StreamHistory history = StreamHistory.NOTHING;

    @Test
    void the_events_of_one_record_stand_together() {
        append("a", null, FIRST);
        append("a", null, SECOND);
        append("b", null, THIRD);
        assertThat(standing()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(entry("a").event()).isEqualTo(FIRST);
    }

    @Test
    void a_correction_takes_the_place_of_all_events_of_its_record() {
        append("a", null, FIRST);
        append("a", null, SECOND);
        append("b", null, FIRST);
        append("c", "a", THIRD);
        append("c", "a", SECOND);
        assertThat(standing()).containsExactly(THIRD, SECOND, FIRST);
        assertThat(entry("c").root()).isEqualTo(new RecordId("a"));
    }

    @Test
    void a_retraction_takes_all_events_of_a_record_away_and_stands_itself() {
        append("a", null, FIRST);
        append("b", "a", THIRD);
        var retracted = new RecordRetracted(new RecordId("b"), "A mistake.");
        append("c", null, retracted);
        assertThat(standing()).containsExactly(retracted);
        var records = EffectiveRecords.of(history);
        assertThat(records.isRetracted(entry("a"))).isTrue();
        assertThat(records.retraction(entry("a"))).isEqualTo(new RecordId("c"));
    }

    @Test
    void what_stands_again_has_its_old_place() {
        append("a", null, FIRST);
        append("b", null, SECOND);
        append("c", null, new RecordRetracted(new RecordId("a"), "A mistake."));
        append("d", null, THIRD);
        var undone = new RecordRetracted(new RecordId("c"), "It was right.");
        append("e", null, undone);
        assertThat(standing()).containsExactly(FIRST, SECOND, THIRD, undone);
    }

    @Test
    void the_parity_of_a_long_chain_decides() {
        append("a", null, FIRST);
        append("r0", null, new RecordRetracted(new RecordId("a"), "A mistake."));
        for (var link = 1; link < 5_000; link++) {
            append("r" + link, null, new RecordRetracted(new RecordId("r" + (link - 1)), "No."));
        }
        var records = EffectiveRecords.of(history);
        assertThat(records.isRetracted(entry("a"))).isFalse();
        assertThat(records.subject(entry("r4999"))).isEqualTo(entry("a"));
        assertThat(standing()).hasSize(2_501);
    }

    @Test
    void what_stood_before_a_record_excludes_it() {
        append("a", null, FIRST);
        append("b", null, SECOND);
        append("c", null, THIRD);
        assertThat(
                        EffectiveRecords.of(history)
                                .standingBefore(entry("b"))
                                .map(RecordedEvent::event))
                .containsExactly(FIRST);
    }

    @Test
    void a_longer_history_leaves_the_shorter_one_as_it_was() {
        append("a", null, FIRST);
        var shorter = history;
        append("b", null, SECOND);
        assertThat(shorter.length()).isEqualTo(1);
        assertThat(EffectiveRecords.of(shorter).standing()).hasSize(1);
        assertThat(history.length()).isEqualTo(2);
    }

    private void append(String record, @Nullable String corrects, Event event) {
        var corrected = corrects == null ? null : new RecordId(corrects);
        history =
                history.then(
                        new RecordedEvent(
                                event,
                                new Provenance(new RecordId(record), corrected, List.of(), null)));
    }

    private List<Event> standing() {
        return EffectiveRecords.of(history).standing().map(RecordedEvent::event).toList();
    }

    private StandingRecord entry(String record) {
        return Objects.requireNonNull(EffectiveRecords.of(history).find(new RecordId(record)));
    }
}
