package parley.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import parley.access.door.Entrance;
import parley.access.door.Needs;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/openapi.json}: what this process answers, written when first asked for. */
@RestController
@Needs({})
final class OpenApiDoor {
    static final String PATH = "/api/openapi.json";

    private final ObjectProvider<RequestMappingHandlerMapping> addresses;
    private final List<Chapter> chapters;
    private final boolean login;
    private byte @Nullable [] written;

    OpenApiDoor(
            ObjectProvider<RequestMappingHandlerMapping> addresses,
            List<Chapter> chapters,
            Entrance entrance) {
        this.addresses = addresses;
        this.chapters = chapters;
        this.login = entrance.login();
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(written());
    }

    private synchronized byte[] written() {
        if (written == null) {
            var handlers = addresses.getObject().getHandlerMethods();
            var document = Document.of(Addresses.of(handlers), chapters, login);
            written = JsonMapper.shared().writeValueAsBytes(document);
        }
        return written;
    }
}
