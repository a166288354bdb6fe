package parley.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import parley.events.Event;
import parley.events.Events;
import parley.events.Kind;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;

@DisplayName("Random histories")
class HistoriesTest {
    @Test
    @DisplayName("are made of what is hard, in fixed shares")
    void shares() {
        var census = new Census();
        Histories.from(1, 4_000).forEach(census::add);
        census.assertShares();
    }

    @Test
    @DisplayName("break no rule of the domain")
    void legal() {
        Histories.from(1, 1_000)
                .forEach(history -> assertThat(new Legality(history).faults()).isEmpty());
    }

    @Test
    @DisplayName("would be found out if they broke one")
    void illegal() {
        var history =
                Histories.from(1, 100)
                        .filter(candidate -> !Rewriting.retractions(candidate).isEmpty())
                        .findFirst()
                        .orElseThrow();
        var told = new ArrayList<>(history.told());
        var again = Rewriting.retractions(history).getFirst();
        told.add(
                new Told(
                        told.size() + 1L,
                        told.getLast().recordedAt(),
                        again.thing(),
                        new Provenance(new RecordId("again"), null, List.of(), null),
                        again.event(),
                        again.zone()));
        assertThat(new Legality(Rewriting.with(history, told)).faults())
                .anySatisfy(fault -> assertThat(fault).startsWith("no such retraction"));
    }

    @Test
    @DisplayName("are of 1 to 25 records")
    void lengths() {
        assertThat(Histories.from(1, 1_000).map(History::end).collect(Collectors.toSet()))
                .hasSize(25)
                .allSatisfy(length -> assertThat(length).isBetween(1L, 25L));
    }

    @Test
    @DisplayName("tell of every kind of thing, and by every event there is")
    void everything() {
        var told = Histories.from(1, 2_000).flatMap(history -> history.told().stream()).toList();
        assertThat(told).extracting(Told::thing).extracting(Thing::kind).contains(Kind.values());
        Set<Class<? extends Event>> events =
                told.stream().map(one -> one.event().getClass()).collect(Collectors.toSet());
        assertThat(events).containsExactlyInAnyOrderElementsOf(Events.all());
    }

    @Test
    @DisplayName("are the same for the same seed")
    void seeds() {
        assertThat(Histories.from(1, 100).toList()).isEqualTo(Histories.from(1, 100).toList());
    }
}
