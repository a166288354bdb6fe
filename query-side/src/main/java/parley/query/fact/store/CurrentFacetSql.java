package parley.query.fact.store;

/**
 * The SQL of {@link CurrentFacetQueries}: one query covers all size classes, with one short index
 * scan for each.
 */
final class CurrentFacetSql {
    private static final String LIVE =
            """
            select %s from assertion a
             where a.facet = ? and a.closed = 9223372036854775807\
            """
                    .formatted(AssertionReader.COLUMNS);

    static final String SHAPES =
            """
            with recursive known (shape) as (
                (select shape from assertion
                  where facet = ? and closed = 9223372036854775807 order by shape limit 1)
                union all
                select (select a.shape from assertion a
                         where a.facet = ? and a.closed = 9223372036854775807
                           and a.shape > known.shape
                         order by a.shape limit 1)
                  from known where known.shape is not null)
            select shape from known where shape is not null\
            """;

    static final String FIRST =
            """
            select found.*
              from unnest(?::smallint[], ?::bigint[], ?::bigint[], ?::bigint[])
                     probe (shape, begin_earliest, place, id)
             cross join lateral (
            %s and a.shape = probe.shape
               and (a.begin_earliest, a.place, a.id)
                     >= (probe.begin_earliest, probe.place, probe.id)
             order by a.begin_earliest, a.place, a.id limit 1) found\
            """
                    .formatted(LIVE);

    static final String FIRST_WITHIN_BOUNDS =
            """
            select found.* from unnest(?::smallint[]) probe (shape)
             cross join lateral (
            %s and a.shape = probe.shape and a.begin_earliest = ?
               and (a.place, a.id) > (?, ?) and a.begin_latest = ?
             order by a.place, a.id limit 1) found\
            """
                    .formatted(LIVE);

    static final String LAST_COVERING =
            """
            select found.* from unnest(?::smallint[], ?::bigint[]) probe (shape, begin_earliest)
             cross join lateral (
            %s and a.shape = probe.shape and a.begin_earliest between probe.begin_earliest and ?
               and case when a.course and a.end_latest < a.begin_latest
                        then greatest(a.end_latest, a.begin_earliest + 1)
                        else a.begin_latest end <= ?
               and (a.course or a.end_earliest >= ?)
             order by a.begin_earliest desc, a.place desc, a.id desc limit 1) found\
            """
                    .formatted(LIVE);

    static final String WITHIN =
            """
            select found.*
              from unnest(?::smallint[], ?::bigint[], ?::bigint[], ?::bigint[])
                     probe (shape, begin_earliest, place, id)
             cross join lateral (
            %s and a.shape = probe.shape
               and (a.begin_earliest, a.place, a.id)
                     >= (probe.begin_earliest, probe.place, probe.id)
               and a.begin_earliest < ? and (a.course or a.end_latest > ?)
             order by a.begin_earliest, a.place) found\
            """
                    .formatted(LIVE);

    static final String TOUCHING =
            """
            select %s from rectangle r
             where r.facet = ? and r.closed = 9223372036854775807
               and r.valid_from >= coalesce(
                     (select valid_from from rectangle
                       where facet = ? and closed = 9223372036854775807 and valid_from < ?
                       order by valid_from desc limit 1), ?)
               and r.valid_from <= ? and r.valid_until >= ?
             order by r.valid_from\
            """
                    .formatted(CurrentFacetReader.RECTANGLE);

    private CurrentFacetSql() {}
}
