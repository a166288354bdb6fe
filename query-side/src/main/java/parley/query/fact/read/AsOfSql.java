package parley.query.fact.read;

/**
 * The queries for facts as of two times. A facet's rectangle at a moment and a position either
 * stands, or is stored under one of the forks (see {@code IntervalTreeNode}) at or above the
 * position's ordinal. There are no more forks than the ordinals have binary digits, and each costs
 * one probe however long the history is. Infinities are literals and orders are spelt out, since
 * PostgreSQL could not use the partial indexes otherwise.
 */
final class AsOfSql {
    /** The columns of assertion {@code a} that make an {@link AssertionView}. */
    static final String ASSERTION_COLUMNS =
            """
            a.id, a.place, a.begin_earliest, a.begin_latest, a.end_earliest, a.end_latest,
            a.course, a.root, a.value, a.said
            """;

    /** A reading's row contains its best possibility; this query returns the others. */
    static final String OTHERS =
            "select " + ASSERTION_COLUMNS + " from assertion a where a.id = any (:ids)";

    private static final String READING =
            """
            select s.negotiation, s.kind, f.thing, f.name, f.id,
                   r.valid_from, r.valid_until, r.opened, r.closed, r.certain,
                   case when cardinality(r.possible) > 1 then r.possible[2:] end, r.possible[1] < 0,
            """
                    + ASSERTION_COLUMNS
                    + """
                      from section s
                      join facet f on f.section = s.id
                      cross join lateral (
                    """;
    private static final String OF_FACETS =
            """
            ) r
              cross join lateral (
                select * from assertion where assertion.id = abs(r.possible[1]) limit 1) a
             where
            """;

    private static final String FORKS =
            """
            (select ordinal from rectangle
              where facet = f.id and leads and opened <= :position
              order by opened desc limit 1) known
            cross join lateral (
             select ordinal from rectangle
              where facet = f.id and leads
              order by opened desc limit 1) last
            cross join lateral (
             select ((known.ordinal >> (level + 1)) << (level + 1)) | (1 << level) as fork
               from generate_series(0, 30) level
              where (1 << level) between (known.ordinal & -known.ordinal) and last.ordinal) above
            """;

    /** The rectangle of facet {@code f} at a moment. */
    static final String AT =
            """
            select * from (
              select standing.* from (
                select * from rectangle
                 where facet = f.id and closed = 9223372036854775807 and valid_from <= :at
                 order by valid_from desc limit 1) standing
               where standing.opened <= :position and standing.valid_until > :at
              union all
              select past.* from
            """
                    + FORKS
                    + """
                        cross join lateral (
                          select * from rectangle
                           where facet = f.id and fork > 0 and fork = above.fork and valid_from <= :at
                           order by valid_from desc limit 1) past
                       where past.valid_until > :at
                         and past.opened <= :position and past.closed > :position) found
                     limit 1
                    """;

    /** The rectangles of facet {@code f} that overlap an interval. */
    static final String DURING =
            """
            select standing.* from rectangle standing
             where facet = f.id and closed = 9223372036854775807
               and valid_from < :until and valid_until > :from
               and valid_from >= coalesce((
                 select valid_from from rectangle
                  where facet = f.id and closed = 9223372036854775807 and valid_from <= :from
                  order by valid_from desc limit 1), :from)
               and opened <= :position
            union all
            select past.* from
            """
                    + FORKS
                    + """
                      cross join lateral (
                        select * from rectangle
                         where facet = f.id and fork > 0 and fork = above.fork
                           and valid_from < :until and valid_until > :from
                           and valid_from >= coalesce((
                             select valid_from from rectangle
                              where facet = f.id and fork > 0 and fork = above.fork
                                and valid_from <= :from
                              order by valid_from desc limit 1), :from)) past
                     where past.opened <= :position and past.closed > :position
                    """;

    private AsOfSql() {}

    static String at(Scope scope) {
        return READING + AT + OF_FACETS + scope.condition();
    }

    static String during(Scope scope) {
        return READING + DURING + OF_FACETS + scope.condition();
    }
}
