package parley.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import parley.eventstore.LogUnavailable;
import parley.openapi.QueryParameters;
import parley.problem.ProblemException;
import parley.query.asof.AsOfParameters;
import parley.query.display.PageClocks;
import parley.query.read.EntityTags;
import parley.query.read.IdentityReads;
import parley.query.read.NegotiationList;
import parley.query.read.ProfileReads;
import parley.query.read.RevisionReads;
import parley.query.read.StateReads;
import parley.query.web.QueryEndpoint;
import parley.security.AuthenticatedUser;
import parley.security.NegotiationScope;
import parley.security.Role;
import parley.security.web.Embeddable;
import parley.security.web.RequiresRole;

/**
 * The pages of negotiations. {@code GET /} lists them, or shows the only one; below {@code
 * /negotiations/{negotiation}} are its things, and the identities of its confidential sources.
 */
@Controller
@QueryEndpoint
@RequiresRole(Role.READER)
public final class PageController {
    private static final Logger LOG = LoggerFactory.getLogger(PageController.class);
    private static final int NEGOTIATIONS = 100;
    private static final int RECORDS = 50;

    private final NegotiationList listing;
    private final StateReads states;
    private final RevisionReads revisions;
    private final ProfileReads profiles;
    private final IdentityReads identities;

    PageController(
            NegotiationList listing,
            StateReads states,
            RevisionReads revisions,
            ProfileReads profiles,
            IdentityReads identities) {
        this.listing = listing;
        this.states = states;
        this.revisions = revisions;
        this.profiles = profiles;
        this.identities = identities;
    }

    /** Whether the page links to the forms for recording. */
    @ModelAttribute("mayRecord")
    boolean mayRecord(AuthenticatedUser access) {
        return access.has(Role.RECORDER);
    }

    @GetMapping("/")
    @Embeddable
    ModelAndView first(
            AuthenticatedUser access,
            @QueryParameters({"at", "knownAt"}) AsOfParameters asOf,
            @RequestParam(required = false) @Nullable String cursor) {
        var clocks = PageClocks.of(asOf);
        var page = listing.page(clocks.asOf(), access.reach(), cursor, NEGOTIATIONS);
        return cursor == null && isOnly(page, clocks, access.reach())
                ? negotiation(access, page.negotiations().getFirst().negotiation().id(), clocks)
                : new ModelAndView(
                        "negotiations",
                        Map.of("page", IndexPage.of(page, clocks), "clocks", clocks));
    }

    /** Whether there is only one negotiation, in the present too; else a list is shown. */
    private boolean isOnly(NegotiationList.Page page, PageClocks clocks, NegotiationScope reach) {
        return isOne(page)
                && (clocks.areNow()
                        || isOne(listing.page(AsOfParameters.NOW, reach, null, NEGOTIATIONS)));
    }

    private static boolean isOne(NegotiationList.Page page) {
        return page.next() == null && page.negotiations().size() == 1;
    }

    @GetMapping("/negotiations/{negotiation}")
    @Embeddable
    ModelAndView negotiation(
            AuthenticatedUser access,
            @PathVariable String negotiation,
            @QueryParameters({"at", "knownAt"}) AsOfParameters asOf) {
        return negotiation(access, negotiation, PageClocks.of(asOf));
    }

    private ModelAndView negotiation(
            AuthenticatedUser access, String negotiation, PageClocks clocks) {
        var state = states.whole(negotiation, clocks.asOf());
        var page = NegotiationPage.of(state, clocks, access.has(Role.SOURCE_READER));
        return new ModelAndView("negotiation", Map.of("page", page, "clocks", clocks));
    }

    /** Shows a thing, and all records about it. */
    @GetMapping("/negotiations/{negotiation}/{kind}/{thing}")
    @Embeddable
    ModelAndView thing(
            @PathVariable String negotiation,
            @PathVariable String kind,
            @PathVariable String thing,
            @QueryParameters({"at", "knownAt"}) AsOfParameters asOf,
            @RequestParam(required = false) @Nullable String cursor) {
        var clocks = PageClocks.of(asOf);
        var page = revisions.page(negotiation, kind, thing, clocks.asOf(), cursor, RECORDS);
        var profile =
                profiles.of(negotiation, kind, thing, clocks.asOf(), page.asOf().position())
                        .map(found -> ThingProfile.of(found, clocks));
        return new ModelAndView(
                "thing",
                Map.of(
                        "page",
                        ThingPage.of(page, profile, negotiation, kind, thing),
                        "clocks",
                        clocks));
    }

    /** Shows the identity of a confidential source; the browser must not store it. */
    @GetMapping("/negotiations/{negotiation}/source/{source}/identity")
    @RequiresRole(value = Role.SOURCE_READER, ownPagesOnly = true)
    ModelAndView identity(
            @PathVariable String negotiation,
            @PathVariable String source,
            @QueryParameters({"at", "knownAt"}) AsOfParameters asOf,
            HttpServletRequest request,
            HttpServletResponse response) {
        var clocks = PageClocks.of(asOf);
        var identity = identities.of(request, negotiation, source, clocks.asOf());
        EntityTags.suppress(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ModelAndView(
                "identity",
                Map.of(
                        "identity",
                        identity,
                        "back",
                        clocks.on(NegotiationPage.address(negotiation)),
                        "clocks",
                        clocks));
    }

    @ExceptionHandler
    ModelAndView rejected(
            ProblemException rejected, HttpServletRequest request, HttpServletResponse response) {
        return PageProblems.page(rejected.problem(), request, response);
    }

    @ExceptionHandler({LogUnavailable.class, DataAccessException.class, TransactionException.class})
    ModelAndView unavailable(
            Exception unavailable, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("{} failed: {}", request.getRequestURI(), unavailable.getMessage());
        return PageProblems.page(PageProblems.FACTS_UNAVAILABLE, request, response);
    }
}
