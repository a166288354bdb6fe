package parley.query.read;

import parley.problem.Problem;
import parley.problem.ProblemException;
import parley.query.asof.ResolvedQuestion;
import parley.query.facet.FacetNames;
import parley.query.fact.Facet;
import parley.query.fact.read.Facts;

/** Whether what a question is about was there. */
final class NotFoundChecks {
    private NotFoundChecks() {}

    /**
     * Nothing is told of a negotiation that is retracted, nor of anything in it, but by its
     * revisions, which do not ask for this.
     *
     * @throws ProblemException with 404 if it was not known then, or known no more
     */
    static void require(ResolvedQuestion question, Facts facts) {
        var negotiation = question.negotiation();
        var details = new Facet(negotiation.itself(), FacetNames.DETAILS);
        if (facts.of(details, question.asOf()).isEmpty()) {
            throw notThere(negotiation.id().value());
        }
    }

    static ProblemException notThere(String what) {
        return Problem.of(
                        "not-there",
                        404,
                        "Not found as of the given times",
                        "Nothing at this address was known as of those times: it was not yet recorded, had not begun, or was retracted. Check the spelling; without at and knownAt, the present is meant.")
                .with("thing", what)
                .rejected();
    }
}
