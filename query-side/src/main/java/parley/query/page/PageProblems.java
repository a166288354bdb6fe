package parley.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;
import parley.problem.Problem;
import parley.query.display.PageClocks;
import parley.query.web.QueryProblems;

/** Shows a problem as a page, with the clocks at hand for a correction. */
public final class PageProblems {
    private static final Set<Integer> PASSING = Set.of(429, 503);
    private static final String SECONDS_TO_RETRY = "1";

    /** Has the name and title of the API's problem, with advice for a reader. */
    static final Problem FACTS_UNAVAILABLE =
            QueryProblems.factsUnavailable(
                    "The database is unreachable or slow. Nothing is lost; try again in a moment.");

    private PageProblems() {}

    public static ModelAndView page(
            Problem problem, HttpServletRequest request, HttpServletResponse response) {
        var clocks = PageClocks.of(request);
        status(problem, response);
        var address = request.getRequestURI();
        return new ModelAndView(
                "problem",
                Map.of(
                        "problem", problem,
                        "address", address,
                        "again", mayPass(problem) ? requestedAddress(request) : "",
                        "clocks", clocks));
    }

    /** Sets a problem's status, and a time to retry where that may help. */
    public static void status(Problem problem, HttpServletResponse response) {
        response.setStatus(problem.status());
        if (mayPass(problem)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        }
    }

    private static boolean mayPass(Problem problem) {
        return PASSING.contains(problem.status());
    }

    /** Returns the address with its query. */
    private static String requestedAddress(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
