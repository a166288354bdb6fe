package parley.query.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.query.asof.ResolvedQuestion;
import parley.query.facet.FacetNames;
import parley.query.fact.Facet;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Reading;
import parley.query.fact.read.Scope;
import parley.query.party.PartyFacts;
import parley.query.view.FacetView;
import parley.query.view.ThingView;

/** Reads what became of other parties in relation to one, which their own facets say. */
final class OtherSuccessions {
    private final Facts facts;
    private final RetractionFlags flags;

    OtherSuccessions(Facts facts, RetractionFlags flags) {
        this.facts = facts;
        this.flags = flags;
    }

    /**
     * Returns the readings of the facets of other parties that name this one, by the ids of those
     * parties; null if there are none.
     */
    @Nullable Map<String, List<FacetView>> of(Thing party, ResolvedQuestion question) {
        if (party.kind() != ThingKind.PARTY) {
            return null;
        }
        var facet = PartyFacts.SUCCESSION.of(party.id()).name();
        var others =
                readings(new Scope.OfKind(party.negotiation(), ThingKind.PARTY, facet), question)
                        .stream()
                        .filter(reading -> !question.certain() || reading.certain())
                        .collect(Collectors.groupingBy(reading -> reading.facet().thing()))
                        .entrySet()
                        .stream()
                        .filter(other -> isThere(other.getKey(), question))
                        .map(other -> ThingView.of(other.getKey(), other.getValue()))
                        .toList();
        var byId = new TreeMap<String, List<FacetView>>();
        flags.on(others, question)
                .forEach(other -> byId.put(other.id(), other.facets().get(facet)));
        return byId.isEmpty() ? null : byId;
    }

    private List<Reading> readings(Scope scope, ResolvedQuestion question) {
        var during = question.during();
        return during == null
                ? facts.at(scope, question.asOf())
                : facts.during(scope, during, question.asOf().position());
    }

    private boolean isThere(Thing party, ResolvedQuestion question) {
        return facts.of(new Facet(party, FacetNames.DETAILS), question.asOf()).isPresent();
    }
}
