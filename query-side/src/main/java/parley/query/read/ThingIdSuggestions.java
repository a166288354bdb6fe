package parley.query.read;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.Thing;
import parley.problem.DidYouMean;
import parley.problem.Problem;
import parley.query.facet.FacetNames;
import parley.query.fact.Facet;
import parley.query.fact.read.AsOf;
import parley.query.fact.read.Facts;
import parley.security.NegotiationScope;

/**
 * Suggests an id where the one of a read does not exist: of negotiations, only those in the user's
 * scope; of things, those of the same kind and negotiation. Retracted ones are never suggested.
 */
final class ThingIdSuggestions {
    private static final String NEGOTIATIONS =
            "select negotiation from zone order by negotiation limit 5000";
    private static final String THINGS =
            """
            select f.thing from section s join facet f on f.section = s.id
             where s.negotiation = :negotiation and s.kind = :kind and f.name = 'details'
             order by f.thing limit 5000
            """;

    private final JdbcClient database;
    private final Facts facts;

    ThingIdSuggestions(JdbcClient database, Facts facts) {
        this.database = database;
        this.facts = facts;
    }

    /** Returns the problem with a suggestion, if there is one. */
    Problem hint(Problem problem, NegotiationScope reach) {
        try {
            return nearest(problem, reach).map(problem::hinting).orElse(problem);
        } catch (DataAccessException unavailable) {
            return problem; // as correct without a suggestion
        }
    }

    private Optional<String> nearest(Problem problem, NegotiationScope reach) {
        return switch (problem.name()) {
            case "unknown-negotiation" ->
                    member(problem, "negotiation").flatMap(id -> negotiation(id, reach));
            case "not-there" -> member(problem, "thing").flatMap(this::thing);
            default -> Optional.empty();
        };
    }

    private static Optional<String> member(Problem problem, String name) {
        return Optional.ofNullable(problem.more().get(name)).map(String::valueOf);
    }

    private Optional<String> negotiation(String missing, NegotiationScope reach) {
        var ids = database.sql(NEGOTIATIONS).query((row, _) -> row.getString(1)).list();
        return DidYouMean.to(missing, ids.stream().filter(reach::includes).toList());
    }

    private Optional<String> thing(String address) {
        if (address.chars().filter(character -> character == '/').count() != 2) {
            return Optional.empty(); // a negotiation, which exists at another time
        }
        var missing = Thing.parse(address);
        return DidYouMean.to(missing.id(), others(missing))
                .filter(id -> exists(new Thing(missing.negotiation(), missing.kind(), id)));
    }

    private List<String> others(Thing missing) {
        return database
                .sql(THINGS)
                .param("negotiation", missing.negotiation().value())
                .param("kind", missing.kind().word())
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .filter(id -> !id.equals(missing.id()))
                .toList();
    }

    /** Whether a thing exists as known now; its attributes hold throughout valid time. */
    private boolean exists(Thing thing) {
        var now = new AsOf(0, Long.MAX_VALUE - 1);
        return facts.of(new Facet(thing, FacetNames.DETAILS), now).isPresent();
    }
}
