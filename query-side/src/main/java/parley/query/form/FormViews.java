package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;
import parley.problem.Problem;
import parley.query.form.FormPage.Said;
import parley.query.page.PageProblems;

/** The pages that forms lead to. */
final class FormViews {
    private FormViews() {}

    /** A form, filled in with what is written. */
    static ModelAndView form(FormState written, Said said) {
        return new ModelAndView("form", Map.of("page", FormPage.of(written, said)));
    }

    /** The same, with what is wrong; its status is that of the first. */
    static ModelAndView refused(
            FormState written, List<Problem> problems, HttpServletResponse response) {
        PageProblems.status(problems.getFirst(), response);
        return form(written, Said.refused(problems));
    }

    /** What became of it. */
    static ModelAndView recorded(FormState written, RecordedForm receipt) {
        return new ModelAndView(
                "recorded", Map.of("command", written.command(), "receipt", receipt));
    }

    /** Where no form can be shown: why, and what was written, to be sent again as it was. */
    static ModelAndView again(
            Problem problem, HttpServletRequest request, HttpServletResponse response) {
        PageProblems.status(problem, response);
        return new ModelAndView("again", Map.of("problem", problem, "sent", RawForm.of(request)));
    }
}
