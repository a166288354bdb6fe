package parley.query.read;

import parley.problem.ProblemException;
import parley.query.asof.ResolvedQuestion;
import parley.query.facet.FacetNames;
import parley.query.fact.Facet;
import parley.query.fact.read.Facts;
import parley.query.web.QueryProblems;

/** Checks that the subject of a read exists. */
final class NotFoundChecks {
    private NotFoundChecks() {}

    /**
     * Requires that the negotiation exists. Of a retracted one, only revisions can be read, which
     * don't call this.
     *
     * @throws ProblemException with 404 if the negotiation was not known as of the clocks, or is
     *     retracted
     */
    static void require(ResolvedQuestion question, Facts facts) {
        if (!isThere(question, facts)) {
            throw notThere(question.negotiation().id().value());
        }
    }

    /** Whether the negotiation was known as of the clocks, and is not retracted. */
    static boolean isThere(ResolvedQuestion question, Facts facts) {
        var details = new Facet(question.negotiation().itself(), FacetNames.DETAILS);
        return facts.of(details, question.asOf()).isPresent();
    }

    static ProblemException notThere(String thing) {
        return QueryProblems.notThere(
                        "Nothing at this address was known as of those times: it was not yet recorded, had not begun, or was retracted. Check the spelling; without at and knownAt, the present is meant.")
                .with("thing", thing)
                .rejected();
    }
}
