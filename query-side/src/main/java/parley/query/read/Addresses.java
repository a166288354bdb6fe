package parley.query.read;

import java.util.Arrays;
import parley.door.Nearest;
import parley.door.Problem;
import parley.events.Invalid;
import parley.events.Kind;
import parley.events.Slug;
import parley.events.Thing;

/** Reads the addresses of things. */
final class Addresses {
    private Addresses() {}

    /**
     * The thing at an address.
     *
     * @throws parley.door.Rejected with 404 if there can be none
     */
    static Thing thing(String negotiation, String kind, String id) {
        var known = kind(kind);
        try {
            return new Thing(Snapshots.negotiation(negotiation), known, Slug.check(id));
        } catch (Invalid e) {
            throw Problem.of("not-there", 404, "Not found as of the given times", e.sentence())
                    .rejected();
        }
    }

    /** The kind of that word. */
    static Kind kind(String word) {
        return Kind.of(word).orElseThrow(() -> unknownKind(word));
    }

    private static RuntimeException unknownKind(String kind) {
        var known = Arrays.stream(Kind.values()).map(Kind::word).toList();
        return Problem.of(
                        "unknown-kind",
                        404,
                        "Unknown kind of thing",
                        "The kinds are %s.%s"
                                .formatted(String.join(", ", known), Nearest.hint(kind, known)))
                .with("kind", kind)
                .with("known", known)
                .rejected();
    }
}
