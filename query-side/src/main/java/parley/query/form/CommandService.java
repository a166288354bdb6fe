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
        return request -> {
            var host = request.getLocalAddr();
            var asked = host.contains(":") ? "[" + host + "]" : host;
            return URI.create("http://" + asked + ":" + request.getLocalPort());
        };
    }
}
