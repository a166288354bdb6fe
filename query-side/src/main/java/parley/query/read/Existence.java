package parley.query.read;

import parley.door.Problem;
import parley.door.Rejected;
import parley.events.Kind;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.query.asof.Asked;
import parley.query.facet.FacetNames;
import parley.query.fact.Facet;
import parley.query.fact.read.Facts;

/** Whether what a question is about was there. */
final class Existence {
    private Existence() {}

    /**
     * Nothing is told of a negotiation that is retracted, nor of anything in it, but by its
     * revisions, which do not ask for this.
     *
     * @throws Rejected with 404 if it was not known then, or known no more
     */
    static void require(NegotiationId negotiation, Facts facts, Asked asked) {
        var itself = new Thing(negotiation, Kind.NEGOTIATION, negotiation.value());
        if (facts.of(new Facet(itself, FacetNames.DETAILS), asked.asOf()).isEmpty()) {
            throw notThere(negotiation.value());
        }
    }

    static Rejected notThere(String what) {
        return Problem.of(
                        "not-there",
                        404,
                        "It is not known as of those moments",
                        "There is none of this address at that moment, as known then: it was not recorded by then, had not begun, or was retracted. Mind its spelling; without at and knownAt, the present is asked for.")
                .with("thing", what)
                .rejected();
    }
}
