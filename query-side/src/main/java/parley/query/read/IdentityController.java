package parley.query.read;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import parley.openapi.QueryParameters;
import parley.query.asof.AsOfParameters;
import parley.query.web.QueryEndpoint;
import parley.security.Role;
import parley.security.web.RequiresRole;

/** Reads the identity of a confidential source. */
@RestController
@QueryEndpoint
@RequiresRole(value = Role.SOURCE_READER, ownPagesOnly = true)
final class IdentityController {
    private final IdentityReads identities;

    IdentityController(IdentityReads identities) {
        this.identities = identities;
    }

    @GetMapping(
            path = "/api/negotiations/{negotiation}/source/{source}/identity",
            produces = MediaType.APPLICATION_JSON_VALUE)
    IdentityReads.Identity identity(
            @PathVariable String negotiation,
            @PathVariable String source,
            @QueryParameters({"at", "knownAt"}) AsOfParameters asOf,
            HttpServletRequest request,
            HttpServletResponse response) {
        var identity = identities.of(request, negotiation, source, asOf);
        EntityTags.suppress(request);
        // Set on the response itself, it replaces that of all other responses.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                ReadYourWritesInterceptor.NAME, Long.toString(identity.asOf().position()));
        return identity;
    }
}
