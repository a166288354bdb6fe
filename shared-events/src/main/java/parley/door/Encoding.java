package parley.door;

import jakarta.servlet.http.HttpServletRequest;

/** How the body of a request is encoded. */
public final class Encoding {
    private Encoding() {}

    /**
     * What unpacks to more than it seems is not unpacked.
     *
     * @throws Rejected with 415 if it is compressed
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
