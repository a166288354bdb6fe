package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.events.Event;
import parley.events.Events;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;

class HistoriesTest {
    @Test
    void random_histories_are_made_of_what_is_hard_in_fixed_shares() {
        var census = new TraitCounts();
        Histories.from(1, 4_000).forEach(census::add);
        census.assertShares();
    }

    @Test
    void random_histories_break_no_rule_of_the_domain() {
        Histories.from(1, 1_000)
                .forEach(history -> assertThat(new Legality(history).faults()).isEmpty());
    }

    @Test
    void random_histories_would_be_found_out_if_they_broke_one() {
        var history =
                Histories.from(1, 100)
                        .filter(candidate -> Rewriting.retractions(candidate).size() == 1)
                        .findFirst()
                        .orElseThrow();
        var records = new ArrayList<>(history.records());
        var retraction = Rewriting.retractions(history).getFirst();
        records.add(
                new HistoryRecord(
                        records.size() + 1L,
                        records.getLast().recordedAt(),
                        retraction.thing(),
                        new Provenance(new RecordId("again"), null, List.of(), null),
                        retraction.event(),
                        retraction.zone()));
        assertThat(new Legality(Rewriting.with(history, records)).faults())
                .anySatisfy(fault -> assertThat(fault).startsWith("no such retraction"));
    }

    @Test
    void random_histories_are_of_1_to_25_records() {
        assertThat(Histories.from(1, 1_000).map(History::end).collect(Collectors.toSet()))
                .hasSize(25)
                .allSatisfy(length -> assertThat(length).isBetween(1L, 25L));
    }

    @Test
    void random_histories_tell_of_every_kind_of_thing_and_by_every_event_there_is() {
        var records =
                Histories.from(1, 4_000).flatMap(history -> history.records().stream()).toList();
        assertThat(records)
                .extracting(HistoryRecord::thing)
                .extracting(Thing::kind)
                .contains(ThingKind.values());
        Set<Class<? extends Event>> events =
                records.stream()
                        .map(record -> record.event().getClass())
                        .collect(Collectors.toSet());
        assertThat(events).containsExactlyInAnyOrderElementsOf(Events.all());
    }

    @Test
    void random_histories_are_the_same_for_the_same_seed() {
        assertThat(Histories.from(1, 100).toList()).isEqualTo(Histories.from(1, 100).toList());
    }
}
