package parley.query.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.NegotiationId;
import parley.events.SchemaName;
import parley.events.ThingKind;
import parley.events.issue.IssueClass;
import parley.query.asof.AsOfParameters;
import parley.query.asof.AsOfResolver;
import parley.query.asof.NegotiationContext;
import parley.query.asof.ResolvedQuestion;
import parley.query.duplicate.Duplicates;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.standing.Standing.ClassStanding;
import parley.query.standing.Standings;
import parley.query.view.ThingView;
import parley.security.NegotiationScope;

/** The list of negotiations. */
@SchemaName("Listing")
public final class NegotiationList {
    private static final String PAGE =
            "select negotiation, zone, fictional from zone where negotiation > :after order by negotiation limit :limit";
    private static final String PAGE_WITHIN =
            PAGE.replace(" order by", " and negotiation in (:only) order by");

    private final ReadSnapshot snapshots;
    private final JdbcClient database;
    private final AsOfResolver clocks;
    private final ThingReader things;

    NegotiationList(ReadSnapshot snapshots, JdbcClient database, AsOfResolver clocks, Facts facts) {
        this.snapshots = snapshots;
        this.database = database;
        this.clocks = clocks;
        this.things = new ThingReader(facts);
    }

    /**
     * A negotiation as of both clocks, which are read in its own zone.
     *
     * @param classes the standing of each class of its issues
     */
    public record Listed(
            ResolvedQuestion.View asOf,
            ThingView negotiation,
            Map<IssueClass, ClassStanding> classes) {}

    /**
     * A page of negotiations, in order of their ids.
     *
     * @param position the last position on which the facts rest
     * @param next the cursor of the next page; null on the last
     */
    public record Page(
            long position, @JsonInclude List<Listed> negotiations, @Nullable String next) {}

    private static final String LIST = "negotiations";

    /**
     * The place where a page begins.
     *
     * @param after the last id of the page before
     * @param position the position as of which the first page was read
     */
    private record Place(String after, long position) {
        static final Place START = new Place("", Long.MAX_VALUE);

        static Place of(String[] parts) {
            return new Place(parts[0], Cursors.number(parts[1]));
        }
    }

    /** Returns a page of the negotiations in scope. */
    public Page page(
            AsOfParameters asOf, NegotiationScope reach, @Nullable String cursor, int limit) {
        var cursors = new Cursors(LIST, asOf);
        var from = cursor == null ? Place.START : Place.of(cursors.read(cursor));
        return snapshots.ofAll(
                from.position(),
                position -> {
                    var found = negotiations(from.after(), reach, limit + 1);
                    var listed =
                            found.stream()
                                    .limit(limit)
                                    .map(negotiation -> clocks.resolve(asOf, negotiation, position))
                                    .flatMap(question -> listed(question).stream())
                                    .toList();
                    var next =
                            found.size() > limit
                                    ? cursors.write(found.get(limit - 1).id().value(), position)
                                    : null;
                    return new Page(position, listed, next);
                });
    }

    private List<NegotiationContext> negotiations(String after, NegotiationScope reach, int limit) {
        return query(reach)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) ->
                        new NegotiationContext(
                                new NegotiationId(row.getString(1)),
                                ZoneId.of(row.getString(2)),
                                row.getBoolean(3)))
                .list();
    }

    private JdbcClient.StatementSpec query(NegotiationScope reach) {
        var only = reach.only();
        return only == null
                ? database.sql(PAGE)
                : database.sql(PAGE_WITHIN)
                        .param("only", only.stream().map(NegotiationId::value).toList());
    }

    private Optional<Listed> listed(ResolvedQuestion question) {
        var itself = new Scope.OneThing(question.negotiation().itself());
        return things.read(itself, question).stream()
                .findFirst()
                .map(found -> new Listed(question.view(), found, classes(question)));
    }

    /** Returns the standing of each class; of an interval, that at its end. */
    private Map<IssueClass, ClassStanding> classes(ResolvedQuestion question) {
        var issues = new Scope.OneKind(question.negotiation().id(), ThingKind.ISSUE);
        return Standings.classes(
                Duplicates.leftOut(things.readAt(issues, question.asOf(), question)));
    }
}
