package parley.query.form;

import org.jspecify.annotations.Nullable;
import parley.query.asof.AsOfParameters;
import parley.query.read.RevisionReads;
import parley.query.revision.Revision;
import parley.query.web.QueryProblems;

/** Finds records to correct. */
final class Corrections {
    private static final int PAGE = 1_000;

    private final RevisionReads revisions;

    Corrections(RevisionReads revisions) {
        this.revisions = revisions;
    }

    /**
     * Returns a record about a thing by its id.
     *
     * @throws parley.problem.ProblemException with 404 if there is none
     */
    Revision find(String negotiation, String kind, String thing, String record) {
        for (@Nullable String cursor = ""; cursor != null; ) {
            var page =
                    revisions.page(
                            negotiation,
                            kind,
                            thing,
                            AsOfParameters.NOW,
                            cursor.isEmpty() ? null : cursor,
                            PAGE);
            for (var revision : page.revisions()) {
                if (revision.record().equals(record)) {
                    return revision;
                }
            }
            cursor = page.next();
        }
        throw QueryProblems.notThere(
                        "No record about this thing has that id; the thing's page lists those that exist.")
                .rejected();
    }
}
