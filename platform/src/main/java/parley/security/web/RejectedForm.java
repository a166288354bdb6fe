package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import parley.problem.Problem;

/**
 * A form in which somebody records, sent by a browser and not let in: it is answered at {@code
 * /error}, where a page can keep what was written. The doors behind are not reached.
 */
public final class RejectedForm {
    private static final String FORMS = "/record/";
    private static final String WHY = RejectedForm.class.getName();

    private RejectedForm() {}

    /** Why a form was not let in; empty for any other request. */
    public static Optional<Problem> why(HttpServletRequest request) {
        return Optional.ofNullable((Problem) request.getAttribute(WHY));
    }

    /** Whether it may be sent such a page: programs are told in JSON. */
    static boolean isForm(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return isToForms(request)
                && accept != null
                && accept.startsWith("text/html")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /** Whether it is sent to where forms are, however that is written. */
    static boolean isToForms(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getServletPath().startsWith(FORMS);
    }

    static void answer(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(WHY, problem);
        response.sendError(problem.status());
    }
}
