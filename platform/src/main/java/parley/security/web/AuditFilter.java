package parley.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import parley.security.AuditLog;

/** A filter in front of the others that writes each refusal, 401 or 403, to the audit log. */
final class AuditFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            write(request, response.getStatus());
        }
    }

    /** A browser that is led to the login is refused too. */
    private static void write(HttpServletRequest request, int status) {
        var known = AuditedRequest.refusal(request);
        var refusal = known == null ? status : known.status();
        if (refusal == 401 || refusal == 403) {
            var why = known == null ? "" : " " + known.name();
            AuditedRequest.write(
                    AuditLog.Event.REFUSED,
                    request,
                    AuditedRequest.description(request) + ": " + refusal + why);
        }
    }
}
