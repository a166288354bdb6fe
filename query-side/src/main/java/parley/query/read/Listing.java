package parley.query.read;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.access.Reach;
import parley.events.Kind;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.query.asof.Asked;
import parley.query.asof.Clocks;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.view.ThingView;

/** Lists the negotiations there are. */
public final class Listing {
    private static final String PAGE =
            "select negotiation, zone from zone where negotiation > :after order by negotiation limit :limit";
    private static final String PAGE_WITHIN =
            PAGE.replace(" order by", " and negotiation in (:only) order by");

    private final Snapshots snapshots;
    private final JdbcClient database;
    private final Clocks clocks;
    private final Facts facts;

    Listing(Snapshots snapshots, JdbcClient database, Clocks clocks, Facts facts) {
        this.snapshots = snapshots;
        this.database = database;
        this.clocks = clocks;
        this.facts = facts;
    }

    /** A negotiation as of both clocks, read in its own zone. */
    public record Listed(Asked.View asOf, ThingView negotiation) {}

    /**
     * Some negotiations in order of their ids.
     *
     * @param position of the last event that the facts rest on
     * @param next where the next page begins; absent at the end
     */
    public record Page(long position, List<Listed> negotiations, @Nullable String next) {}

    private record Zoned(String id, ZoneId zone) {}

    /** A page of those within reach. */
    public Page page(Question question, Reach reach, @Nullable String cursor, int limit) {
        return page(question, Filter.NONE, reach, cursor, limit);
    }

    Page page(Question question, Filter filter, Reach reach, @Nullable String cursor, int limit) {
        return snapshots.ofAll(position -> {
            var found = zoned(cursor == null ? "" : Cursors.read(cursor, 1)[0], reach, limit + 1);
            var listed =
                    found.stream()
                            .limit(limit)
                            .flatMap(one -> listed(one, question, filter, position).stream())
                            .toList();
            var next = found.size() > limit ? Cursors.write(found.get(limit - 1).id()) : null;
            return new Page(position, listed, next);
        });
    }

    private List<Zoned> zoned(String after, Reach reach, int limit) {
        return asking(reach)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Zoned(row.getString(1), ZoneId.of(row.getString(2))))
                .list();
    }

    private JdbcClient.StatementSpec asking(Reach reach) {
        var only = reach.only();
        return only == null
                ? database.sql(PAGE)
                : database.sql(PAGE_WITHIN)
                        .param("only", only.stream().map(NegotiationId::value).toList());
    }

    private Optional<Listed> listed(
            Zoned negotiation, Question question, Filter filter, long position) {
        var id = new NegotiationId(negotiation.id());
        var moment =
                clocks.resolve(id, negotiation.zone(), question.at(), question.knownAt(), position);
        var asked = filter.stretched(moment, negotiation.zone());
        var itself = new Scope.OneThing(new Thing(id, Kind.NEGOTIATION, id.value()));
        return filter.things(facts, itself, asked).stream()
                .findFirst()
                .map(found -> new Listed(asked.view(), found));
    }
}
