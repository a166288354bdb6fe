package parley.web;

import jakarta.servlet.http.HttpServletRequest;
import parley.problem.Problem;

/** Refuses compressed request bodies. */
public final class ContentEncodingGuard {
    private ContentEncodingGuard() {}

    /**
     * Refuses a request with any content encoding, because a small body may unpack to a huge one.
     *
     * @throws parley.problem.ProblemException with 415
     */
    public static void refuseAny(HttpServletRequest request) {
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.of(
                            "unsupported-encoding",
                            415,
                            "Unsupported content encoding",
                            "Send the body unencoded, without Content-Encoding.")
                    .rejected();
        }
    }
}
