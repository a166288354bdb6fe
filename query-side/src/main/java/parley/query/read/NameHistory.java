package parley.query.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.events.Thing;
import parley.events.naming.NameEvent;
import parley.query.asof.ResolvedQuestion;
import parley.query.fact.Interval;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.naming.NameFacts;
import parley.query.view.FacetView;
import parley.query.view.ThingView;

/** Reads what things have been called at any time, as known at a question's position. */
final class NameHistory {
    private final Facts facts;
    private final RetractionFlags flags;

    NameHistory(Facts facts, RetractionFlags flags) {
        this.facts = facts;
        this.flags = flags;
    }

    /**
     * Returns the readings of each of its facets of names over all of valid time, in order; null if
     * things of its kind have no names.
     */
    @Nullable Map<String, List<FacetView>> of(Thing thing, ResolvedQuestion question) {
        if (!NameEvent.NAMED.contains(thing.kind())) {
            return null;
        }
        var names = new Scope.OneFamily(thing, NameFacts.NAMES.name());
        var readings = facts.during(names, Interval.EVER, question.asOf().position());
        var named = ThingView.of(thing, readings);
        return flags.on(List.of(named), question).getFirst().facets();
    }
}
