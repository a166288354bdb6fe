package parley.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.ThingKind;
import parley.events.violence.CasualtyFigure.Harm;
import parley.query.asof.ResolvedQuestion;
import parley.query.standing.Standing;
import parley.query.view.ThingView;
import parley.query.violence.CasualtyTotal;

/**
 * The state of a negotiation as of both clocks, or a page of it.
 *
 * @param standing derived from all of its issues
 * @param casualties the totals of its strikes and of its clashes, by kind and by harm; null if
 *     neither is asked for
 * @param things things in it, by kind and in order of their ids
 * @param counts how many things there are of each kind, on this page or not
 * @param next for each kind of which there are more things, the cursor of its next page
 */
public record NegotiationState(
        ResolvedQuestion.View asOf,
        ThingView negotiation,
        Standing standing,
        @Nullable Map<String, Map<Harm, CasualtyTotal>> casualties,
        @JsonInclude Map<String, List<ThingView>> things,
        @JsonInclude Map<String, Integer> counts,
        Map<String, String> next) {

    /** Returns the things in the negotiation, without itself. */
    static Map<String, List<ThingView>> byKind(List<ThingView> things) {
        return things.stream()
                .filter(thing -> !isNegotiation(thing))
                .sorted(Comparator.comparing(ThingView::id))
                .collect(Collectors.groupingBy(ThingView::kind, TreeMap::new, Collectors.toList()));
    }

    static boolean isNegotiation(ThingView thing) {
        return thing.kind().equals(ThingKind.NEGOTIATION.word());
    }
}
