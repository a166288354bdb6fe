package parley.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import parley.access.door.Needs;
import parley.access.door.TurnedAway;
import parley.door.Rejected;
import parley.http.HttpProblem;
import parley.http.HttpProblems;
import parley.query.web.QueryEndpoint;

/** For browsers, the page of what no door tells. */
@Controller
@QueryEndpoint
@Needs({})
public final class ProblemPage {
    private final TurnedAwayPages turnedAway;

    ProblemPage(TurnedAwayPages turnedAway) {
        this.turnedAway = turnedAway;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        return TurnedAway.why(request)
                .map(why -> turnedAway.page(why, request, response))
                .orElseGet(() -> of(request, response));
    }

    private static ModelAndView of(HttpServletRequest request, HttpServletResponse response) {
        var status = HttpProblems.Elsewhere.status(request);
        response.setStatus(status);
        return new ModelAndView("problem", "problem", HttpProblem.of(status));
    }

    @ExceptionHandler
    ModelAndView rejected(
            Rejected rejected, HttpServletRequest request, HttpServletResponse response) {
        return PageProblems.page(rejected.problem(), request, response);
    }
}
