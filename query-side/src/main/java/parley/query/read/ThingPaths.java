package parley.query.read;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import parley.events.InvalidValue;
import parley.events.NegotiationId;
import parley.events.Slug;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.problem.DidYouMean;
import parley.problem.Problem;
import parley.query.web.QueryProblems;

/** Parses the addresses of things. */
final class ThingPaths {
    private ThingPaths() {}

    /**
     * Returns the thing at an address.
     *
     * @throws parley.problem.ProblemException with 404 if the kind or the id is invalid
     */
    static Thing thing(NegotiationId negotiation, String kind, String id) {
        var known = kind(kind);
        try {
            return new Thing(negotiation, known, Slug.check(id));
        } catch (InvalidValue e) {
            throw QueryProblems.notThere(e.sentence()).rejected();
        }
    }

    static Set<ThingKind> kinds(Set<String> words) {
        return words.stream().map(ThingPaths::kind).collect(Collectors.toSet());
    }

    static ThingKind kind(String word) {
        return ThingKind.of(word).orElseThrow(() -> unknownKind(word));
    }

    private static RuntimeException unknownKind(String kind) {
        var known = Arrays.stream(ThingKind.values()).map(ThingKind::word).toList();
        return Problem.of(
                        "unknown-kind",
                        404,
                        "Unknown kind of thing",
                        "The kinds are %s.%s"
                                .formatted(String.join(", ", known), DidYouMean.hint(kind, known)))
                .with("kind", kind)
                .with("known", known)
                .rejected();
    }
}
