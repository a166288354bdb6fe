package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;
import parley.door.Problem;
import parley.query.form.FormPage.Said;

/** The pages that forms lead to. */
final class FormViews {
    private static final int UNAVAILABLE = 503;
    private static final String SECONDS_TO_RETRY = "1";

    private FormViews() {}

    /** A form, filled in with what is written. */
    static ModelAndView form(Written written, Said said) {
        return new ModelAndView("form", Map.of("page", FormPage.of(written, said)));
    }

    /** The same, with what is wrong; its status is that of the first. */
    static ModelAndView refused(
            Written written, List<Problem> problems, HttpServletResponse response) {
        status(problems.getFirst(), response);
        return form(written, Said.refused(problems));
    }

    /** What became of it. */
    static ModelAndView recorded(Written written, Recorded receipt) {
        return new ModelAndView(
                "recorded", Map.of("command", written.command(), "receipt", receipt));
    }

    /** Where no form can be shown: why, and what was written, to be sent again as it was. */
    static ModelAndView again(
            Problem problem, HttpServletRequest request, HttpServletResponse response) {
        status(problem, response);
        return new ModelAndView("again", Map.of("problem", problem, "sent", Sent.of(request)));
    }

    private static void status(Problem problem, HttpServletResponse response) {
        response.setStatus(problem.status());
        if (problem.status() == UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        }
    }
}
