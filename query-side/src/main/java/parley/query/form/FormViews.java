package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;
import parley.problem.Problem;
import parley.query.form.FormPage.Feedback;
import parley.query.page.PageProblems;

/** The pages that forms lead to. */
final class FormViews {
    private FormViews() {}

    static ModelAndView form(FormState state, Feedback feedback) {
        return new ModelAndView("form", Map.of("page", FormPage.of(state, feedback)));
    }

    /** Returns the form with the problems, under the status of the first. */
    static ModelAndView rejected(
            FormState state, List<Problem> problems, HttpServletResponse response) {
        PageProblems.status(problems.getFirst(), response);
        return form(state, Feedback.rejected(problems));
    }

    static ModelAndView recorded(FormState state, RecordedForm receipt) {
        return new ModelAndView("recorded", Map.of("command", state.command(), "receipt", receipt));
    }

    /** Returns a page for when the form can't be shown: the problem, and what was entered. */
    static ModelAndView resend(
            Problem problem, HttpServletRequest request, HttpServletResponse response) {
        PageProblems.status(problem, response);
        return new ModelAndView("again", Map.of("problem", problem, "sent", RawForm.of(request)));
    }
}
