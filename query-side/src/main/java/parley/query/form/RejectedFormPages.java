package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.servlet.ModelAndView;
import parley.problem.Problem;
import parley.problem.ProblemException;
import parley.query.page.RejectedForms;
import parley.security.AccessProblems;

/** Shows forms that security turned away, with what was entered; nothing of them is recorded. */
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
            Problem problem, HttpServletRequest request, HttpServletResponse response) {
        return problem.equals(AccessProblems.CSRF)
                ? formToCheck(request, response)
                : FormViews.resend(problem, request, response);
    }

    /** Returns the form with the {@code csrf} of the present login, to check and send. */
    private ModelAndView formToCheck(HttpServletRequest request, HttpServletResponse response) {
        AvailableCommands.ForSentForm forms;
        try {
            forms = available.forSentForm(request);
        } catch (ProblemException unavailable) {
            return FormViews.resend(unavailable.problem(), request, response);
        }
        var state = FormState.submitted(request, forms.commands(), RawForm.of(request).command());
        return FormViews.rejected(state, List.of(LOGIN_CHANGED), response);
    }
}
