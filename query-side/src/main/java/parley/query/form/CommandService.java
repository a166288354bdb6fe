package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The location of the service that accepts commands. */
@FunctionalInterface
public interface CommandService {
    /** Returns its address, such as {@code http://127.0.0.1:8081}, for forwarding this request. */
    URI of(HttpServletRequest request);

    /** Returns its OpenAPI document if that needs no request; nobody may modify it. */
    default Optional<JsonNode> document() {
        return Optional.empty();
    }

    /** Returns a service in the same process, at the address at which the request arrived. */
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

    /** Returns the short form of an address: the loopback guard accepts no other name. */
    private static String host(String address) {
        return switch (address) {
            case "0:0:0:0:0:0:0:1" -> "[::1]";
            case String six when six.contains(":") -> "[" + six.replaceFirst("%.*", "") + "]";
            default -> address;
        };
    }
}
