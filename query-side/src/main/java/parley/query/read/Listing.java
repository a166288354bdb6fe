package parley.query.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.Kind;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.query.asof.Asked;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.view.ThingView;

/** Lists the negotiations there are. */
public final class Listing {
    private static final String PAGE =
            "select negotiation from zone where negotiation > :after order by negotiation limit :limit";

    private final Snapshots snapshots;
    private final JdbcClient database;
    private final Facts facts;

    Listing(Snapshots snapshots, JdbcClient database, Facts facts) {
        this.snapshots = snapshots;
        this.database = database;
        this.facts = facts;
    }

    /** A negotiation as of both clocks, read in its own zone. */
    public record Listed(Asked.View asOf, ThingView negotiation) {}

    /**
     * Some negotiations in order of their ids.
     *
     * @param next where the next page begins; absent at the end
     */
    public record Page(List<Listed> negotiations, @Nullable String next) {}

    public Page page(Question question, @Nullable String cursor, int limit) {
        var ids = ids(cursor == null ? "" : Cursors.read(cursor, 1)[0], limit);
        var listed =
                ids.stream()
                        .limit(limit)
                        .map(id -> listed(id, question))
                        .flatMap(Optional::stream)
                        .toList();
        return new Page(listed, ids.size() > limit ? Cursors.write(ids.get(limit - 1)) : null);
    }

    private List<String> ids(String after, int limit) {
        return snapshots.ofAll(_ ->
                database.sql(PAGE)
                        .param("after", after)
                        .param("limit", limit + 1)
                        .query(String.class)
                        .list());
    }

    private Optional<Listed> listed(String id, Question question) {
        return snapshots.ofNegotiation(
                id,
                question,
                (asked, _) -> {
                    var thing = new Thing(new NegotiationId(id), Kind.NEGOTIATION, id);
                    return ThingView.all(facts.at(new Scope.OneThing(thing), asked.asOf())).stream()
                            .findFirst()
                            .map(found -> new Listed(asked.view(), found));
                });
    }
}
