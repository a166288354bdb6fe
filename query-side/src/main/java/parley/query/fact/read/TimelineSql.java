package parley.query.fact.read;

/** The queries of {@link TimelineCandidates} and {@link WindowSelection}. */
final class TimelineSql {
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

    /**
     * What may overlap a window by its own bounds, in order, after a place in that order. Each size
     * class is one scan in that order, of what reaches the window and little else.
     */
    static final String CANDIDATES =
            """
            select s.negotiation, s.kind, f.thing, f.name,
            """
                    + AsOfSql.ASSERTION_COLUMNS
                    + """
                      , a.over_earliest, a.over_latest
                      from section s
                      cross join unnest(:spans, :begins, :places, :ids)
                              after (span, begin_earliest, place, id)
                      cross join lateral (
                        select * from assertion
                         where section = s.id and span >= 0 and span = after.span
                           and (begin_earliest, place, id)
                                 > (after.begin_earliest, after.place, after.id)
                           and begin_earliest < :until
                           and (over_latest > :from or least(begin_latest, over_latest) >= :from)
                           and id < :notKnown and closed > :position
                           and facet <> all (:leftOut)
                           and
                    """
                    + THERE
                    + """
                         order by begin_earliest, place, id limit :limit) a
                      join facet f on f.id = a.facet
                     where s.negotiation = :negotiation and s.kind = any (:kinds)
                     order by a.begin_earliest, a.place, a.id limit :limit\
                    """;

    /** All facets of duplicates whose original is present: the rule of {@code Duplicates}. */
    static final String LEFT_OUT =
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

    /**
     * Whether the values of assertions {@code a} may hold at a moment, are the only possibility, or
     * are hidden for good by an assertion that surely covers for ever; where more is possible than
     * a rectangle keeps, the hiding one is looked for among all.
     */
    static final String AT_FIRST =
            """
            select a.id,
                   coalesce(r.possible @> array[a.id], false),
                   coalesce(cardinality(r.possible) >= :most, false),
                   coalesce(r.possible = array[a.id], false),
                   exists (select from assertion b
                            where b.id in (select abs(key) from unnest(r.possible) key)
                              and %1$s)
                   or exists (select from assertion b
                               where b.facet = a.facet and b.crowded
                                 and b.id < :notKnown and b.closed > :position and %1$s)
              from unnest(:ids) asked (id)
              join assertion a on a.id = asked.id
             cross join lateral (select a.facet as id) f
              left join lateral (%2$s) r on true\
            """
                    .formatted(
                            """
                            (b.begin_latest <= :at or b.course and b.end_latest < :at)
                            and (b.course or b.end_earliest = 9223372036854775807)
                            and case when (b.begin_earliest, b.begin_latest)
                                            = (a.begin_earliest, a.begin_latest)
                                then (b.place, b.id) > (a.place, a.id)
                                else b.begin_earliest >= a.begin_latest end\
                            """,
                            AsOfSql.AT);

    /**
     * Whether the values of assertions {@code a} may hold, and whether they certainly do, at some
     * moment of an interval; where more is possible than a rectangle keeps, each that covers it may
     * hold.
     */
    static final String AT_ANY =
            """
            select a.id,
                   coalesce(bool_or(r.possible @> array[a.id]
                       or cardinality(r.possible) >= :most and a.end_latest > r.valid_from), false),
                   coalesce(bool_or(r.certain and r.possible[1] = a.id), false)
              from unnest(:ids) asked (id)
              join assertion a on a.id = asked.id
             cross join lateral (select a.facet as id) f
              left join lateral (%s) r on true
             group by a.id\
            """
                    .formatted(AsOfSql.DURING);

    private TimelineSql() {}
}
