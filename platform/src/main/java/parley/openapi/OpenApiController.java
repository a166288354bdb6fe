package parley.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import parley.security.web.RequiresRole;
import parley.security.web.SecuritySettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/openapi.json}: this process's OpenAPI document, built on the first request. */
@RestController
@RequiresRole({})
public final class OpenApiController {
    static final String PATH = "/api/openapi.json";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final List<OpenApiContributor> contributors;
    private final boolean login;
    private @Nullable JsonNode cached;
    private @Nullable Written written;

    OpenApiController(
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            List<OpenApiContributor> contributors,
            SecuritySettings settings) {
        this.mappings = mappings;
        this.contributors = contributors;
        this.login = settings.login();
    }

    @SuppressWarnings("ArrayRecordComponent") // never modified
    private record Written(String tag, byte[] bytes) {}

    /** Spring answers 304 if the client's ETag matches; it is weak so that Tomcat may compress. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() {
        var now = written();
        return ResponseEntity.ok()
                .eTag(now.tag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(now.bytes);
    }

    /** Returns the document, cached for repeated use within this process. */
    public synchronized JsonNode read() {
        var document = cached == null ? build() : cached;
        cached = document;
        return document;
    }

    private synchronized Written written() {
        if (written == null) {
            var bytes = JsonMapper.shared().writeValueAsBytes(build());
            written = new Written("W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"", bytes);
        }
        return written;
    }

    private ObjectNode build() {
        var handlers = mappings.getObject().getHandlerMethods();
        return OpenApiAssembler.of(EndpointScanner.of(handlers), contributors, login);
    }
}
