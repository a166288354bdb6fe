package parley.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.security.web.RequiresRole;

/**
 * {@code GET /docs}: the OpenAPI document in Swagger UI. All files are served by Parley, and the
 * content security policy forbids others.
 */
@RestController
@RequiresRole({})
final class SwaggerUiController {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final MediaType HTML = new MediaType("text", "html", UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", UTF_8);
    private static final MediaType STYLE = new MediaType("text", "css", UTF_8);

    /** Returns the page, whose requests send the login's CSRF token if there is one. */
    @GetMapping(path = "/docs", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(HttpServletRequest request, HttpServletResponse response) {
        var csrf = request.getAttribute("csrf") instanceof CsrfToken token ? token.getToken() : "";
        var page = new String(JsonResource.bytes(SwaggerUiController.class, "docs.html"), UTF_8);
        // Set on the response itself, it replaces that of the other pages.
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        return ResponseEntity.ok()
                .contentType(HTML)
                .body(page.replace("{csrf}", csrf).getBytes(UTF_8));
    }

    @GetMapping("/docs/docs.js")
    ResponseEntity<byte[]> start() {
        return file("docs.js", SCRIPT);
    }

    @GetMapping("/docs/swagger-ui-bundle.js")
    ResponseEntity<byte[]> script() {
        return file("ui/swagger-ui-bundle.js", SCRIPT);
    }

    @GetMapping("/docs/swagger-ui.css")
    ResponseEntity<byte[]> style() {
        return file("ui/swagger-ui.css", STYLE);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .body(JsonResource.bytes(SwaggerUiController.class, name));
    }
}
