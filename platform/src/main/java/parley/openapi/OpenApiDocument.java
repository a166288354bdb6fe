package parley.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import parley.security.web.SecuritySettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of this process, for whoever is in it too. */
public final class OpenApiDocument {
    private final ObjectProvider<RequestMappingHandlerMapping> addresses;
    private final List<OpenApiContributor> chapters;
    private final boolean login;
    private @Nullable JsonNode kept;

    OpenApiDocument(
            ObjectProvider<RequestMappingHandlerMapping> addresses,
            List<OpenApiContributor> chapters,
            SecuritySettings entrance) {
        this.addresses = addresses;
        this.chapters = chapters;
        this.login = entrance.login();
    }

    /** Written when first asked for, and kept; nobody changes it. */
    public synchronized JsonNode read() {
        var document = kept == null ? write() : kept;
        kept = document;
        return document;
    }

    /** Written anew: a process that only sends it keeps the bytes alone. */
    ObjectNode write() {
        return OpenApiAssembler.of(
                EndpointScanner.of(addresses.getObject().getHandlerMethods()), chapters, login);
    }
}
