package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.servlet.ModelAndView;
import parley.problem.Problem;
import parley.problem.ProblemException;
import parley.query.page.RejectedForms;
import parley.security.AccessProblems;

/**
 * The pages of forms that were not let in: nothing is recorded from here, and nothing of what was
 * written is lost.
 */
final class RejectedFormPages implements RejectedForms {
    private static final Problem LOGIN_CHANGED =
            Problem.of(
                    AccessProblems.CSRF.name(),
                    AccessProblems.CSRF.status(),
                    AccessProblems.CSRF.title(),
                    "Your login has changed, and nothing was recorded. Check what you entered below, and send it again.");

    private final AvailableCommands available;

    RejectedFormPages(AvailableCommands available) {
        this.available = available;
    }

    @Override
    public ModelAndView page(
            Problem why, HttpServletRequest request, HttpServletResponse response) {
        return why.equals(AccessProblems.CSRF)
                ? lookOver(request, response)
                : FormViews.again(why, request, response);
    }

    /** The form with the {@code csrf} of the present login: whoever sends it has seen it. */
    private ModelAndView lookOver(HttpServletRequest request, HttpServletResponse response) {
        AvailableCommands.ForSentForm known;
        try {
            known = available.forSentForm(request);
        } catch (ProblemException untold) {
            return FormViews.again(untold.problem(), request, response);
        }
        var written = FormState.in(request, known.commands(), RawForm.of(request).command());
        return FormViews.refused(written, List.of(LOGIN_CHANGED), response);
    }
}
