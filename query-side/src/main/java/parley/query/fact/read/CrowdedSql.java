package parley.query.fact.read;

/**
 * Counts the possibilities at a moment from the assertions themselves, where there may be more of
 * them than a rectangle keeps, and finds out whether something certainly holds from then until an
 * end. It applies the rules of {@link parley.query.fact.Fold} to all of them at once: hidden is
 * what shares its bounds, as told, with a later cover, and what certainly begins before the one
 * that begins latest. What was told without a time covers from whenever its thing began.
 */
final class CrowdedSql {
    static final String COUNT =
            """
            select counted.possible, counted.surely
              from unnest(:facets, :moments, :ends) with ordinality
                     asked (facet, moment, until, number)
             cross join lateral (
               with known as materialized (
                 select begin_earliest, begin_latest, place, id, course, end_earliest, end_latest,
                        case when course
                             then least(begin_latest, greatest(end_latest, begin_earliest + 1))
                             else begin_latest end as latest_begin,
                        begin_earliest = -9223372036854775807 as with_its_thing,
                        case when course then 9223372036854775807 else end_earliest end as cover_end
                   from assertion
                  where facet = asked.facet and crowded and begin_earliest < asked.until
                    and (course or end_latest > asked.moment)
                    and id < :notKnown and closed > :position),
               begun as (
                 select *, (latest_begin <= asked.moment or with_its_thing)
                           and cover_end > asked.moment as covers,
                        case when course and end_latest > asked.moment
                              and greatest(end_earliest, begin_earliest) <= asked.moment
                             then 2 else 1 end as readings
                   from known where begin_earliest <= asked.moment),
               latest as (
                 select begin_earliest as instant, max(begin_latest) > begin_earliest as imprecise
                   from begun where covers
                  group by begin_earliest order by begin_earliest desc limit 1),
               tie as (
                 select distinct on (begin_earliest, begin_latest)
                        begin_earliest, begin_latest, place, id
                   from begun where covers
                  order by begin_earliest, begin_latest, place desc, id desc)
               select coalesce(sum(readings), 0) as possible,
                      (select coalesce(
                                range_agg(int8range(case when with_its_thing then asked.moment
                                                    else greatest(latest_begin, asked.moment) end,
                                                    least(cover_end, asked.until)))
                                  @> int8range(asked.moment, asked.until), false)
                         from known
                        where (latest_begin < least(cover_end, asked.until) or with_its_thing)
                          and cover_end > asked.moment) as surely
                 from begun
                 left join tie using (begin_earliest, begin_latest)
                 left join latest on true
                where coalesce((begun.place, begun.id) >= (tie.place, tie.id), true)
                  and coalesce(begun.latest_begin > latest.instant
                               or begun.begin_earliest = latest.instant
                                  and not latest.imprecise, true)) counted
             order by asked.number
            """;

    private CrowdedSql() {}
}
