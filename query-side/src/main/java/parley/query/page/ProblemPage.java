package parley.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import parley.problem.ProblemException;
import parley.query.web.QueryEndpoint;
import parley.security.web.RejectedForm;
import parley.security.web.RequiresRole;
import parley.web.GlobalExceptionHandler;
import parley.web.StandardProblems;

/** The error page for browsers, for errors outside of all controllers. */
@Controller
@QueryEndpoint
@RequiresRole({})
public final class ProblemPage {
    private final RejectedForms rejectedForms;

    ProblemPage(RejectedForms rejectedForms) {
        this.rejectedForms = rejectedForms;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        return RejectedForm.why(request)
                .map(problem -> rejectedForms.page(problem, request, response))
                .orElseGet(() -> of(request, response));
    }

    private static ModelAndView of(HttpServletRequest request, HttpServletResponse response) {
        var problem = StandardProblems.of(GlobalExceptionHandler.Elsewhere.status(request));
        PageProblems.status(problem, response);
        return new ModelAndView("problem", "problem", problem);
    }

    @ExceptionHandler
    ModelAndView rejected(
            ProblemException rejected, HttpServletRequest request, HttpServletResponse response) {
        return PageProblems.page(rejected.problem(), request, response);
    }
}
