package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import parley.problem.Problem;

/**
 * A recording form whose request was rejected before it reached a controller. It is answered at
 * {@code /error}, where a page can keep what was entered.
 */
public final class RejectedForm {
    private static final String FORM_PREFIX = "/record/";
    private static final String PROBLEM = RejectedForm.class.getName();

    private RejectedForm() {}

    /** Returns why a form was rejected; empty for any other request. */
    public static Optional<Problem> why(HttpServletRequest request) {
        return Optional.ofNullable((Problem) request.getAttribute(PROBLEM));
    }

    /** Returns whether a browser sent a form; programs get JSON instead. */
    static boolean isForm(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return isToForms(request)
                && accept != null
                && accept.startsWith("text/html")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /** Returns whether a request posts to a form's address, in any encoding of it. */
    static boolean isToForms(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getServletPath().startsWith(FORM_PREFIX);
    }

    static void answer(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(PROBLEM, problem);
        response.sendError(problem.status());
    }
}
