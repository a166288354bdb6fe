package parley.query.read;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.access.Access;
import parley.access.Role;
import parley.access.door.Needs;
import parley.query.web.QueryEndpoint;

/** {@code GET /api/negotiations/{negotiation}/source/{source}/identity}: the one door to it. */
@RestController
@QueryEndpoint
@Needs(Role.SOURCE_READER)
final class IdentityDoor {
    private final IdentityReads identities;

    IdentityDoor(IdentityReads identities) {
        this.identities = identities;
    }

    @GetMapping("/api/negotiations/{negotiation}/source/{source}/identity")
    IdentityReads.Identity identity(
            Access access,
            @PathVariable String negotiation,
            @PathVariable String source,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt,
            HttpServletResponse response) {
        var identity = identities.of(access.name(), negotiation, source, new Question(at, knownAt));
        // Set on the response itself, where it takes the place of what all others have; nor is
        // there an ETag then, which would be a fingerprint of the identity.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(PositionHeader.NAME, Long.toString(identity.asOf().position()));
        return identity;
    }
}
