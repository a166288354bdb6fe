package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Where commands are taken. */
@FunctionalInterface
public interface CommandService {
    /** Such as {@code http://127.0.0.1:8081}, for what came in with this request. */
    URI of(HttpServletRequest request);

    /** The OpenAPI document of what it takes, where that is at hand; nobody changes it. */
    default Optional<JsonNode> document() {
        return Optional.empty();
    }

    /** In the same process: at the address at which the request came in. */
    static CommandService here(Supplier<JsonNode> document) {
        return new CommandService() {
            @Override
            public URI of(HttpServletRequest request) {
                var host = host(request.getLocalAddr());
                return URI.create("http://" + host + ":" + request.getLocalPort());
            }

            @Override
            public Optional<JsonNode> document() {
                return Optional.of(document.get());
            }
        };
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
