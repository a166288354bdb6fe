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
                        "Not found as of the given times",
                        "Nothing at this address was known as of those times: it was not yet recorded, had not begun, or was retracted. Check the spelling; without at and knownAt, the present is meant.")
                .with("thing", what)
                .rejected();
    }
}
