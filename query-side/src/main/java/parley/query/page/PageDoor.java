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
import parley.access.Access;
import parley.access.Reach;
import parley.access.Role;
import parley.access.door.Needs;
import parley.door.Rejected;
import parley.log.LogUnavailable;
import parley.query.display.PageClocks;
import parley.query.read.Filter;
import parley.query.read.IdentityReads;
import parley.query.read.Listing;
import parley.query.read.Negotiations;
import parley.query.read.Question;
import parley.query.read.RevisionReads;
import parley.query.web.QueryEndpoint;

/**
 * {@code GET /}: the negotiations, or the only one that there is at all; {@code GET
 * /negotiations/{negotiation}}; and below that its things, and who its confidential sources are.
 */
@Controller
@QueryEndpoint
@Needs(Role.READER)
public final class PageDoor {
    private static final Logger LOG = LoggerFactory.getLogger(PageDoor.class);
    private static final int NEGOTIATIONS = 100;
    private static final int RECORDS = 50;
    private static final Question NOW = new Question(null, null);

    private final Listing listing;
    private final Negotiations negotiations;
    private final RevisionReads revisions;
    private final IdentityReads identities;

    PageDoor(
            Listing listing,
            Negotiations negotiations,
            RevisionReads revisions,
            IdentityReads identities) {
        this.listing = listing;
        this.negotiations = negotiations;
        this.revisions = revisions;
        this.identities = identities;
    }

    /** Whether to show where one records. */
    @ModelAttribute("mayRecord")
    boolean mayRecord(Access access) {
        return access.has(Role.RECORDER);
    }

    @GetMapping("/")
    ModelAndView first(
            Access access,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String cursor) {
        var clocks = PageClocks.of(at, knownAt);
        var page = listing.page(question(clocks), access.reach(), cursor, NEGOTIATIONS);
        return cursor == null && isOnly(page, clocks, access.reach())
                ? negotiation(access, page.negotiations().getFirst().negotiation().id(), clocks)
                : new ModelAndView(
                        "negotiations",
                        Map.of("page", IndexPage.of(page, clocks), "clocks", clocks));
    }

    /** What was known of one alone, while there were others to come, is a list of one. */
    private boolean isOnly(Listing.Page page, PageClocks clocks, Reach reach) {
        return isOne(page)
                && (clocks.areNow() || isOne(listing.page(NOW, reach, null, NEGOTIATIONS)));
    }

    private static boolean isOne(Listing.Page page) {
        return page.next() == null && page.negotiations().size() == 1;
    }

    @GetMapping("/negotiations/{negotiation}")
    ModelAndView negotiation(
            Access access,
            @PathVariable String negotiation,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt) {
        return negotiation(access, negotiation, PageClocks.of(at, knownAt));
    }

    private ModelAndView negotiation(Access access, String negotiation, PageClocks clocks) {
        var state = negotiations.state(negotiation, question(clocks), Filter.NONE);
        var page = NegotiationPage.of(state, clocks, access.has(Role.SOURCE_READER));
        return new ModelAndView("negotiation", Map.of("page", page, "clocks", clocks));
    }

    private static Question question(PageClocks clocks) {
        return new Question(clocks.at().isEmpty() ? null : clocks.at(), recorded(clocks).knownAt());
    }

    /** What was known then, whenever it was so. */
    private static Question recorded(PageClocks clocks) {
        return new Question(null, clocks.knownAt().isEmpty() ? null : clocks.knownAt());
    }

    /** What is on record about a thing. */
    @GetMapping("/negotiations/{negotiation}/{kind}/{thing}")
    ModelAndView thing(
            @PathVariable String negotiation,
            @PathVariable String kind,
            @PathVariable String thing,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String cursor) {
        var clocks = PageClocks.of(at, knownAt);
        var page = revisions.page(negotiation, kind, thing, recorded(clocks), cursor, RECORDS);
        return new ModelAndView(
                "thing",
                Map.of("page", ThingPage.of(page, negotiation, kind, thing), "clocks", clocks));
    }

    /** Who a confidential source is; no browser keeps it. */
    @GetMapping("/negotiations/{negotiation}/source/{source}/identity")
    @Needs(Role.SOURCE_READER)
    ModelAndView identity(
            Access access,
            @PathVariable String negotiation,
            @PathVariable String source,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt,
            HttpServletResponse response) {
        var clocks = PageClocks.of(at, knownAt);
        var identity = identities.of(access.name(), negotiation, source, question(clocks));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ModelAndView(
                "identity",
                Map.of(
                        "told",
                        identity,
                        "back",
                        clocks.on(NegotiationPage.address(negotiation)),
                        "clocks",
                        clocks));
    }

    @ExceptionHandler
    ModelAndView rejected(
            Rejected rejected, HttpServletRequest request, HttpServletResponse response) {
        return PageProblems.page(rejected.problem(), request, response);
    }

    @ExceptionHandler({LogUnavailable.class, DataAccessException.class, TransactionException.class})
    ModelAndView unavailable(
            Exception unavailable, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("{} was not answered: {}", request.getRequestURI(), unavailable.getMessage());
        return PageProblems.page(PageProblems.FACTS_UNAVAILABLE, request, response);
    }
}
