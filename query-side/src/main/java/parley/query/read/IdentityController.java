package parley.query.read;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import parley.openapi.QueryParameters;
import parley.query.asof.AsOfParameters;
import parley.query.web.QueryEndpoint;
import parley.security.AuthenticatedUser;
import parley.security.Role;
import parley.security.web.RequiresRole;

/** Reads the identity of a confidential source. */
@RestController
@QueryEndpoint
@RequiresRole(Role.SOURCE_READER)
final class IdentityController {
    private final IdentityReads identities;

    IdentityController(IdentityReads identities) {
        this.identities = identities;
    }

    @GetMapping(
            path = "/api/negotiations/{negotiation}/source/{source}/identity",
            produces = MediaType.APPLICATION_JSON_VALUE)
    IdentityReads.Identity identity(
            AuthenticatedUser access,
            @PathVariable String negotiation,
            @PathVariable String source,
            @QueryParameters({"at", "knownAt"}) AsOfParameters asOf,
            HttpServletResponse response) {
        var identity = identities.of(access.name(), negotiation, source, asOf);
        // Set on the response itself, it overrides the default of all responses, and suppresses the
        // ETag, which would be a fingerprint of the identity.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                ReadYourWritesInterceptor.NAME, Long.toString(identity.asOf().position()));
        return identity;
    }
}
