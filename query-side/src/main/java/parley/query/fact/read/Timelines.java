package parley.query.fact.read;

import static parley.query.fact.read.RowMappers.firstAssertionAfter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.NegotiationId;
import parley.events.ThingKind;
import parley.events.time.Moment;
import parley.query.fact.Facet;
import parley.query.fact.Interval;

/**
 * Reads everything that began in a negotiation, in order of the earliest instant of its beginning.
 */
public final class Timelines {
    /**
     * Whether the assertion's thing exists: its attributes, which hold throughout, are known. The
     * subqueries are scalar, so that PostgreSQL runs them row by row and by key; it would plan a
     * join for all rows.
     */
    private static final String THERE =
            """
            (select coalesce(
                      (select true from rectangle
                        where facet = details.id and closed = 9223372036854775807
                          and opened <= :position limit 1),
                      (select true from rectangle
                        where facet = details.id and fork > 0
                          and opened <= :position and closed > :position limit 1))
               from facet its join facet details
                 on details.section = its.section and details.thing = its.thing
                and details.name = 'details'
              where its.id = assertion.facet)
            """;

    private static final String PAGE =
            """
            select s.negotiation, s.kind, f.thing, f.name,
            """
                    + AsOfSql.ASSERTION_COLUMNS
                    + """
                      from section s
                      cross join lateral (
                        select * from assertion
                         where section = s.id and begin_latest > -9223372036854775808
                           and begin_earliest >= :from and begin_earliest < :until
                           and begin_latest <= :latest
                           and (begin_earliest, id) > (:beginEarliest, :id)
                           and id < :notKnown and closed > :position
                           and facet <> all (:leftOut)
                           and
                    """
                    + THERE
                    + """
                         order by begin_earliest, id limit :limit) a
                      join facet f on f.id = a.facet
                     where s.negotiation = :negotiation and s.kind = any (:kinds)
                     order by a.begin_earliest, a.id limit :limit\
                    """;

    /** All facets of duplicates whose original is present: the rule of {@code Duplicates}. */
    private static final String LEFT_OUT =
            """
            select f.id
              from section s
              join facet d on d.section = s.id and d.name = 'duplicate-of'
              join rectangle marked on marked.facet = d.id and marked.leads
                   and marked.opened <= :position and marked.closed > :position
              join assertion said on said.id = marked.possible[1]
              join facet o on o.section = s.id and o.name = 'details'
                   and o.thing = split_part(said.value::json ->> 'of', '/', 2)
              join rectangle there on there.facet = o.id and there.leads
                   and there.opened <= :position and there.closed > :position
              join facet f on f.section = s.id and f.thing = d.thing
             where s.negotiation = :negotiation\
            """;

    private final JdbcClient jdbc;

    /** Creates a reader of the tables in the search path of the client's connections. */
    public Timelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The position between two pages: the end of one and the start of the next. */
    public record Cursor(long beginEarliest, long assertion) {
        /** The position before all entries. */
        public static final Cursor START = new Cursor(Moment.BEFORE_ALL, Long.MIN_VALUE);
    }

    /** One beginning in a negotiation. */
    public record Entry(Facet facet, AssertionView said, Cursor cursor) {}

    /**
     * A question about a timeline.
     *
     * @param kinds kinds of things; all if empty
     * @param window the interval in which the earliest instant of the beginning must lie
     * @param certain whether its latest instant must lie there too
     * @param position the last log position that is known
     */
    public record Question(
            NegotiationId negotiation,
            Set<ThingKind> kinds,
            Interval window,
            boolean certain,
            long position) {
        private long latest() {
            return certain && window.until() != Moment.AFTER_ALL
                    ? window.until() - 1
                    : Moment.AFTER_ALL;
        }
    }

    /** Returns the first entries after a cursor. */
    public List<Entry> page(Question question, Cursor after, int limit) {
        var columns = new RowMappers();
        return jdbc.sql(PAGE)
                .param("negotiation", question.negotiation.value())
                .param("kinds", kinds(question.kinds))
                .param("from", question.window.from())
                .param("until", question.window.until())
                .param("latest", question.latest())
                .param("beginEarliest", after.beginEarliest)
                .param("id", after.assertion)
                .param("notKnown", firstAssertionAfter(question.position))
                .param("position", question.position)
                .param("leftOut", leftOut(question))
                .param("limit", limit)
                .query((row, _) -> {
                    var cursor = new Cursor(row.getLong(7), row.getLong(5));
                    return new Entry(columns.facet(row), columns.assertion(row, 5), cursor);
                })
                .list();
    }

    private Integer[] leftOut(Question question) {
        return jdbc.sql(LEFT_OUT)
                .param("negotiation", question.negotiation.value())
                .param("position", question.position)
                .query(Integer.class)
                .list()
                .toArray(Integer[]::new);
    }

    private static String[] kinds(Set<ThingKind> kinds) {
        var wanted = kinds.isEmpty() ? Set.of(ThingKind.values()) : kinds;
        return wanted.stream()
                .map(ThingKind::word)
                .collect(Collectors.toSet())
                .toArray(String[]::new);
    }
}
