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

/** {@code GET /api/openapi.json}: what this process answers, written when first asked for. */
@RestController
@RequiresRole({})
public final class OpenApiController {
    static final String PATH = "/api/openapi.json";

    private final ObjectProvider<RequestMappingHandlerMapping> addresses;
    private final List<OpenApiContributor> chapters;
    private final boolean login;
    private @Nullable JsonNode kept;
    private @Nullable Written written;

    OpenApiController(
            ObjectProvider<RequestMappingHandlerMapping> addresses,
            List<OpenApiContributor> chapters,
            SecuritySettings entrance) {
        this.addresses = addresses;
        this.chapters = chapters;
        this.login = entrance.login();
    }

    @SuppressWarnings("ArrayRecordComponent") // written once, and sent
    private record Written(String tag, byte[] bytes) {}

    /** Spring answers 304 to whoever has it already. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() {
        var now = written();
        return ResponseEntity.ok()
                .eTag(now.tag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(now.bytes);
    }

    /** The document for whoever is in this process and needs it time and again. */
    public synchronized JsonNode read() {
        var document = kept == null ? write() : kept;
        kept = document;
        return document;
    }

    private synchronized Written written() {
        if (written == null) {
            var bytes = JsonMapper.shared().writeValueAsBytes(write());
            written = new Written('"' + DigestUtils.md5DigestAsHex(bytes) + '"', bytes);
        }
        return written;
    }

    private ObjectNode write() {
        var handlers = addresses.getObject().getHandlerMethods();
        return OpenApiAssembler.of(EndpointScanner.of(handlers), chapters, login);
    }
}
