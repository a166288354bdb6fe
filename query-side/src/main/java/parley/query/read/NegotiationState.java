package parley.query.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.events.ThingKind;
import parley.query.asof.ResolvedQuestion;
import parley.query.standing.Standing;
import parley.query.view.ThingView;

/**
 * The state of a negotiation as of both clocks.
 *
 * @param standing derived from its issues
 * @param things all things in it, by kind
 */
public record NegotiationState(
        ResolvedQuestion.View asOf,
        ThingView negotiation,
        Standing standing,
        Map<String, List<ThingView>> things) {

    static Map<String, List<ThingView>> byKind(List<ThingView> things) {
        return things.stream()
                .sorted(Comparator.comparing(ThingView::id))
                .collect(Collectors.groupingBy(ThingView::kind, TreeMap::new, Collectors.toList()));
    }

    static boolean isNegotiation(ThingView thing) {
        return thing.kind().equals(ThingKind.NEGOTIATION.word());
    }
}
