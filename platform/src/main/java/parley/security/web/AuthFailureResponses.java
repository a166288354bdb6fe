package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import parley.problem.Problem;
import parley.security.AccessProblems;

/** Answers rejected requests: browsers are redirected to the login, others get a problem detail. */
final class AuthFailureResponses {
    private static final String SECONDS_TO_RETRY = "1";
    private static final int SEE_OTHER = 303;

    private AuthFailureResponses() {}

    /** Answers a request that could not be authenticated. */
    static void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AuditedRequest.refused(problem, request);
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED
                && !problem.equals(AccessProblems.TOKEN_IN_ADDRESS)
                && LoginCookie.of(request).isPresent()
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            LoginCookie.clear(request, response);
        }
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            sendToLogin(problem, request, response);
        } else {
            writeRetryable(problem, request, response);
        }
    }

    private static void sendToLogin(
            Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isForPage(request)) {
            response.setStatus(SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, login(problem, request));
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(problem));
            write(problem, request, response);
        }
    }

    private static void writeRetryable(
            Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        if (isForPage(request)) {
            response.sendError(problem.status());
        } else {
            write(problem, request, response);
        }
    }

    /** Writes a problem detail or, for a browser's form, the page that keeps what was entered. */
    static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (RejectedForm.isForm(request)) {
            AuditedRequest.refused(problem, request);
            RejectedForm.answer(problem, request, response);
        } else {
            writeJson(problem, request, response);
        }
    }

    /** Writes a problem detail, whoever asks. */
    static void writeJson(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AuditedRequest.refused(problem, request);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns whether a browser requests a page: only those Accept headers begin with HTML. */
    private static boolean isForPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && !request.getRequestURI().startsWith("/api/")
                && accept.startsWith("text/html")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (HttpMethod.GET.matches(request.getMethod())
                        || HttpMethod.HEAD.matches(request.getMethod()));
    }

    private static String login(Problem problem, HttpServletRequest request) {
        return SecurityFilters.LOGIN
                + "?why="
                + problem.name()
                + "&to="
                + URLEncoder.encode(back(request), StandardCharsets.UTF_8);
    }

    /** Returns the address that was asked for, without what has a token in it. */
    private static String back(HttpServletRequest request) {
        var path = TokenInAddress.isInPath(request) ? "/" : request.getRequestURI();
        var query = request.getQueryString();
        return query == null || TokenInAddress.isIn(request) ? path : path + "?" + query;
    }

    /** Names an error only if a token was presented (RFC 6750). */
    private static String challenge(Problem problem) {
        if (problem.equals(AccessProblems.NOT_AUTHENTICATED)) {
            return "Bearer";
        }
        return problem.equals(AccessProblems.TOKEN_IN_ADDRESS)
                ? "Bearer error=\"invalid_request\""
                : "Bearer error=\"invalid_token\"";
    }
}
