package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Where commands are taken. */
@FunctionalInterface
public interface CommandService {
    /** Such as {@code http://127.0.0.1:8081}, for what came in with this request. */
    URI of(HttpServletRequest request);

    /** In the same process: at the address at which the request came in. */
    static CommandService here() {
        return request ->
                URI.create("http://" + host(request.getLocalAddr()) + ":" + request.getLocalPort());
    }

    /** The loopback by its short name, which alone is let in where nobody logs in. */
    private static String host(String address) {
        return switch (address) {
            case "0:0:0:0:0:0:0:1" -> "[::1]";
            case String six when six.contains(":") -> "[" + six.replaceFirst("%.*", "") + "]";
            default -> address;
        };
    }
}
