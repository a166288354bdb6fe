package parley.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import parley.problem.Problem;
import parley.security.AuditLog;
import parley.security.AuthenticatedUser;

/** A request as the audit log describes it: who sent it, from where, and why it was refused. */
public final class AuditedRequest {
    private static final String USER = AuditedRequest.class.getName() + ".user";
    private static final String CREDENTIAL = AuditedRequest.class.getName() + ".credential";
    private static final String REFUSAL = AuditedRequest.class.getName() + ".refusal";

    private AuditedRequest() {}

    /** Writes a line about a request. */
    public static void write(AuditLog.Event event, HttpServletRequest request, String what) {
        AuditLog.write(event, who(request), from(request), what);
    }

    /** Notes who sends it. */
    static void sentBy(AuthenticatedUser user, HttpServletRequest request) {
        request.setAttribute(USER, user.name());
    }

    /** Notes that it is not the user who sends it, but another site's page in their browser. */
    static void sentByNobody(HttpServletRequest request) {
        request.removeAttribute(USER);
    }

    /**
     * Notes what is presented, valid or not.
     *
     * @param credential without its secret
     */
    static void presents(String credential, HttpServletRequest request) {
        request.setAttribute(CREDENTIAL, credential);
    }

    /** Notes why it is refused. */
    static void refused(Problem problem, HttpServletRequest request) {
        request.setAttribute(REFUSAL, problem);
    }

    /** Returns why it is refused; null if that is not known. */
    static @Nullable Problem refusal(HttpServletRequest request) {
        return (Problem) request.getAttribute(REFUSAL);
    }

    /** Returns its method and path, and the credential that was presented in vain. */
    static String description(HttpServletRequest request) {
        var path = TokenInAddress.isInPath(request) ? "(a token)" : request.getRequestURI();
        var presented = request.getAttribute(CREDENTIAL);
        return request.getMethod() + " " + path + (presented == null ? "" : " with " + presented);
    }

    private static String who(HttpServletRequest request) {
        return request.getAttribute(USER) instanceof String name ? name : AuditLog.NOBODY;
    }

    /** Behind a proxy, what it says is added; a caller without one can say so too. */
    private static String from(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        return forwarded == null
                ? request.getRemoteAddr()
                : request.getRemoteAddr() + " for " + forwarded;
    }
}
