package parley.query.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import parley.door.Rejected;
import parley.query.read.Filter;
import parley.query.read.Listing;
import parley.query.read.Negotiations;
import parley.query.read.Question;

/** {@code GET /}: the negotiations, or the only one; {@code GET /negotiations/{negotiation}}. */
@Controller
public final class PageDoor {
    private static final int NEGOTIATIONS = 100;

    private final Listing listing;
    private final Negotiations negotiations;

    PageDoor(Listing listing, Negotiations negotiations) {
        this.listing = listing;
        this.negotiations = negotiations;
    }

    @GetMapping("/")
    ModelAndView first(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt) {
        var question = question(at, knownAt);
        var listed = listing.page(new Question(null, null), null, NEGOTIATIONS).negotiations();
        return listed.size() == 1
                ? page(listed.getFirst().negotiation().id(), question)
                : new ModelAndView("negotiations", Map.of("negotiations", listed));
    }

    @GetMapping("/negotiations/{negotiation}")
    ModelAndView negotiation(
            @PathVariable String negotiation,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt) {
        return page(negotiation, question(at, knownAt));
    }

    private ModelAndView page(String negotiation, Question question) {
        var state = negotiations.state(negotiation, question, Filter.NONE);
        var comparison = negotiations.comparison(negotiation, question);
        return new ModelAndView(
                "negotiation",
                Map.of(
                        "page",
                        NegotiationPage.of(state, comparison.meetings()),
                        "at",
                        text(question.at()),
                        "knownAt",
                        text(question.knownAt())));
    }

    /** A form's empty field means that it was not asked. */
    private static Question question(@Nullable String at, @Nullable String knownAt) {
        return new Question(blankToNull(at), blankToNull(knownAt));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    @ExceptionHandler
    ModelAndView rejected(Rejected rejected, HttpServletResponse response) {
        response.setStatus(rejected.problem().status());
        return new ModelAndView("problem", Map.of("problem", rejected.problem()));
    }
}
