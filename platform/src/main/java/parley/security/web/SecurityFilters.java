package parley.security.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import parley.security.AccessProblems;

/**
 * The Spring Security filters that Parley needs, assembled by hand: no state is kept between two
 * requests, so there is no session, no saved request and no context to load.
 */
final class SecurityFilters {
    static final String LOGIN = "/login";

    /** The paths that need no authentication; others don't even reveal whether they exist. */
    private static final Set<String> OPEN =
            Set.of(LOGIN, "/logout", "/parley.css", "/health/live", "/health/ready");

    private SecurityFilters() {}

    static FilterChainProxy of(RequestAuthenticator requestAuthenticator, AllowedOrigins allowed) {
        var filters =
                List.<Filter>of(
                        new OriginGuard(allowed),
                        new TokenAuthenticationFilter(requestAuthenticator),
                        HmacCsrfTokenRepository.filter(),
                        translation(),
                        authorization());
        var chain =
                new FilterChainProxy(
                        new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, filters));
        chain.setFirewall(firewall());
        chain.setRequestRejectedHandler((_, response, _) -> response.sendError(400));
        return chain;
    }

    private static ExceptionTranslationFilter translation() {
        var filter =
                new ExceptionTranslationFilter(
                        (request, response, _) ->
                                AuthFailureResponses.refuse(
                                        AccessProblems.NOT_AUTHENTICATED, request, response),
                        new NullRequestCache());
        filter.afterPropertiesSet();
        return filter;
    }

    /** Checks authentication only; {@link RoleInterceptor} checks permissions. */
    private static AuthorizationFilter authorization() {
        return new AuthorizationFilter((authentication, request) ->
                new AuthorizationDecision(
                        isOpen(request) || authentication.get() instanceof TokenAuthentication));
    }

    /** Returns whether the path needs no authentication. */
    static boolean isOpen(HttpServletRequest request) {
        return OPEN.contains(request.getRequestURI());
    }

    /** Rejects ambiguous URLs only; Tomcat checks the rest. */
    private static StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        firewall.setAllowedParameterNames(_ -> true);
        firewall.setAllowedParameterValues(_ -> true);
        return firewall;
    }
}
