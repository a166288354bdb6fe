package parley.query.read;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /**
     * Where a page begins.
     *
     * @param after the last id of the page before
     * @param position that the first page was of
     */
    private record Place(String after, long position) {
        static final Place START = new Place("", Long.MAX_VALUE);

        static Place of(String[] parts) {
            return new Place(parts[0], Cursors.number(parts[1]));
        }
    }

    private record Zoned(String id, ZoneId zone) {}

    public Page page(Question question, @Nullable String cursor, int limit) {
        return page(question, Filter.NONE, cursor, limit);
    }

    Page page(Question question, Filter filter, @Nullable String cursor, int limit) {
        var from = cursor == null ? Place.START : Place.of(Cursors.read(cursor, 2));
        return snapshots.ofAll(
                from.position(),
                position -> {
                    var found = zoned(from.after(), limit + 1);
                    var listed =
                            found.stream()
                                    .limit(limit)
                                    .flatMap(
                                            one -> listed(one, question, filter, position).stream())
                                    .toList();
                    var next =
                            found.size() > limit
                                    ? Cursors.write(found.get(limit - 1).id(), position)
                                    : null;
                    return new Page(position, listed, next);
                });
    }

    private List<Zoned> zoned(String after, int limit) {
        return database.sql(PAGE)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Zoned(row.getString(1), ZoneId.of(row.getString(2))))
                .list();
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
