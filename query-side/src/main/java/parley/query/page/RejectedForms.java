package parley.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import parley.problem.Problem;

/** Shows forms that security rejected; an interface, as forms depend on pages. */
@FunctionalInterface
public interface RejectedForms {
    /** Returns a page with the problem and all that was entered. */
    ModelAndView page(Problem problem, HttpServletRequest request, HttpServletResponse response);
}
