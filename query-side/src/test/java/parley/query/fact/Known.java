package parley.query.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.time.Moment;
import parley.query.fact.FactChange.Corrected;
import parley.query.fact.FactChange.Founded;
import parley.query.fact.FactChange.Made;
import parley.query.fact.FactChange.Restored;
import parley.query.fact.FactChange.Retracted;
import parley.query.fact.FactChange.Said;

/** The live assertions after each change of a history, as simply as possible. */
public final class Known {
    /** An assertion with its value and the event that said so. */
    public record Live(
            Facet facet,
            Assertion assertion,
            Moment over,
            long position,
            RecordId root,
            String value) {}

    private final Map<Long, List<Live>> byPlace = new HashMap<>();

    public void take(FactChange change) {
        switch (change) {
            case Founded(var position, var thing, var root, var asserted) ->
                    add(position, thing, root, position, Said.each(position, asserted));
            case Made(var position, var thing, var root, var place, var asserted) ->
                    add(position, thing, root, place, Said.each(position, asserted));
            case Corrected(var position, var thing, var root, var place, var asserted) -> {
                byPlace.remove(place);
                add(position, thing, root, place, Said.each(position, asserted));
            }
            case Retracted(_, var place) -> byPlace.remove(place);
            case Restored(var position, var thing, var root, var place, var said) ->
                    add(position, thing, root, place, said);
        }
    }

    private void add(long position, Thing thing, RecordId root, long place, List<Said> said) {
        var live = byPlace.computeIfAbsent(place, _ -> new ArrayList<>());
        for (int i = 0; i < said.size(); i++) {
            var value = said.get(i).value();
            var assertion = new Assertion(position << 16 | i, place, value.extent(), value.form());
            var facet = new Facet(thing, value.facet());
            live.add(
                    new Live(
                            facet,
                            assertion,
                            value.over(),
                            said.get(i).position(),
                            root,
                            value.value()));
        }
    }

    public List<Live> live() {
        return byPlace.values().stream().flatMap(List::stream).toList();
    }

    public List<Assertion> live(Facet facet) {
        return live().stream()
                .filter(live -> live.facet().equals(facet))
                .map(Live::assertion)
                .toList();
    }

    /** Returns all bounds of the assertions and the instants next to them. */
    public static Set<Long> instants(List<Assertion> assertions) {
        var instants = new TreeSet<Long>(List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE - 1));
        for (var assertion : assertions) {
            for (var moment : List.of(assertion.begin(), assertion.end())) {
                addAround(instants, moment.earliest());
                addAround(instants, moment.latest());
            }
        }
        return instants;
    }

    private static void addAround(Set<Long> instants, long bound) {
        if (bound != Long.MIN_VALUE && bound != Long.MAX_VALUE) {
            instants.addAll(List.of(bound - 1, bound, bound + 1));
        }
    }
}
