package parley.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import parley.problem.Problem;

/** Has the pages of forms that were not let in; forms know pages, and not the other way round. */
@FunctionalInterface
public interface RejectedForms {
    /** Says why, with all that was written. */
    ModelAndView page(Problem why, HttpServletRequest request, HttpServletResponse response);
}
