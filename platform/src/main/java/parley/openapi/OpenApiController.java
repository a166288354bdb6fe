package parley.openapi;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.security.web.RequiresRole;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/openapi.json}: what this process answers, written when first asked for. */
@RestController
@RequiresRole({})
final class OpenApiController {
    static final String PATH = "/api/openapi.json";

    private final OpenApiDocument document;
    private @Nullable Written written;

    OpenApiController(OpenApiDocument document) {
        this.document = document;
    }

    @SuppressWarnings("ArrayRecordComponent") // written once, and sent
    private record Written(String tag, byte[] bytes) {
        static Written of(byte[] bytes) {
            return new Written('"' + DigestUtils.md5DigestAsHex(bytes) + '"', bytes);
        }
    }

    /** Spring answers 304 to whoever has it already. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() {
        var now = written();
        return ResponseEntity.ok()
                .eTag(now.tag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(now.bytes);
    }

    private synchronized Written written() {
        var now =
                written == null
                        ? Written.of(JsonMapper.shared().writeValueAsBytes(document.write()))
                        : written;
        written = now;
        return now;
    }
}
