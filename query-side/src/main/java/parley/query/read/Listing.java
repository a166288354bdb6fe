package parley.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.access.Reach;
import parley.events.Kind;
import parley.events.NegotiationId;
import parley.events.SchemaName;
import parley.events.Thing;
import parley.events.issue.IssueClass;
import parley.query.asof.Asked;
import parley.query.asof.Clocks;
import parley.query.asof.Frame;
import parley.query.duplicate.Duplicates;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.standing.Standing.ClassStanding;
import parley.query.standing.Standings;
import parley.query.view.ThingView;

/** Lists the negotiations there are. */
@SchemaName("Listing")
public final class Listing {
    private static final String PAGE =
            "select negotiation, zone, fictional from zone where negotiation > :after order by negotiation limit :limit";
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

    /**
     * A negotiation as of both clocks, read in its own zone.
     *
     * @param classes how the issues of each class stand
     */
    public record Listed(
            Asked.View asOf, ThingView negotiation, Map<IssueClass, ClassStanding> classes) {}

    /**
     * Some negotiations in order of their ids.
     *
     * @param position of the last event that the facts rest on
     * @param next where the next page begins; absent at the end
     */
    public record Page(
            long position, @JsonInclude List<Listed> negotiations, @Nullable String next) {}

    private static final String LIST = "negotiations";

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

    /** A page of those within reach. */
    public Page page(Question question, Reach reach, @Nullable String cursor, int limit) {
        return page(question, Filter.NONE, reach, cursor, limit);
    }

    Page page(Question question, Filter filter, Reach reach, @Nullable String cursor, int limit) {
        var from = cursor == null ? Place.START : Place.of(Cursors.read(LIST, cursor));
        return snapshots.ofAll(
                from.position(),
                position -> {
                    var found = frames(from.after(), reach, limit + 1);
                    var listed =
                            found.stream()
                                    .limit(limit)
                                    .flatMap(
                                            one -> listed(one, question, filter, position).stream())
                                    .toList();
                    var next =
                            found.size() > limit
                                    ? Cursors.write(
                                            LIST,
                                            found.get(limit - 1).negotiation().value(),
                                            position)
                                    : null;
                    return new Page(position, listed, next);
                });
    }

    private List<Frame> frames(String after, Reach reach, int limit) {
        return asking(reach)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) ->
                        new Frame(
                                new NegotiationId(row.getString(1)),
                                ZoneId.of(row.getString(2)),
                                row.getBoolean(3)))
                .list();
    }

    private JdbcClient.StatementSpec asking(Reach reach) {
        var only = reach.only();
        return only == null
                ? database.sql(PAGE)
                : database.sql(PAGE_WITHIN)
                        .param("only", only.stream().map(NegotiationId::value).toList());
    }

    private Optional<Listed> listed(Frame frame, Question question, Filter filter, long position) {
        var id = frame.negotiation();
        var moment = clocks.resolve(frame, question.at(), question.knownAt(), position);
        var asked = filter.stretched(moment, frame.zone());
        var itself = new Scope.OneThing(new Thing(id, Kind.NEGOTIATION, id.value()));
        return filter.things(facts, itself, asked).stream()
                .findFirst()
                .map(found -> new Listed(asked.view(), found, classes(id, filter, asked)));
    }

    /** Of a stretch, as it stands at its close. */
    private Map<IssueClass, ClassStanding> classes(NegotiationId id, Filter filter, Asked asked) {
        var issues = facts.at(new Scope.OneKind(id, Kind.ISSUE), asked.asOf());
        return Standings.classes(Duplicates.leftOut(filter.views(issues)));
    }
}
