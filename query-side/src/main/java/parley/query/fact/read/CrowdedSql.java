package parley.query.fact.read;

/**
 * Counts the possibilities at a moment from the assertions themselves, where there may be more of
 * them than a rectangle keeps, and finds out whether something certainly holds from then until an
 * end. It applies the rules of {@link parley.query.fact.Fold} to all of them at once: hidden is
 * what shares its bounds with a later cover, and what certainly begins before the one that begins
 * latest.
 */
final class CrowdedSql {
    static final String COUNT =
            """
            select counted.possible, counted.surely
              from unnest(:facets, :moments, :ends) with ordinality
                     asked (facet, moment, until, number)
             cross join lateral (
               with begun as materialized (
                 select begin_earliest, begin_latest, place, id,
                        begin_latest <= asked.moment and end_earliest > asked.moment as covers
                   from assertion
                  where facet = asked.facet and crowded
                    and begin_earliest <= asked.moment and end_latest > asked.moment
                    and id < :notKnown and closed > :position),
               latest as (
                 select begin_earliest as instant, max(begin_latest) > begin_earliest as imprecise
                   from begun where covers
                  group by begin_earliest order by begin_earliest desc limit 1),
               tie as (
                 select distinct on (begin_earliest, begin_latest)
                        begin_earliest, begin_latest, place, id
                   from begun where covers
                  order by begin_earliest, begin_latest, place desc, id desc)
               select count(*) as possible,
                      (select coalesce(
                                range_agg(int8range(greatest(begin_latest, asked.moment),
                                                    least(end_earliest, asked.until)))
                                  @> int8range(asked.moment, asked.until), false)
                         from assertion
                        where facet = asked.facet and crowded
                          and begin_latest < asked.until and end_earliest > asked.moment
                          and begin_latest < end_earliest
                          and id < :notKnown and closed > :position) as surely
                 from begun
                 left join tie using (begin_earliest, begin_latest)
                 left join latest on true
                where coalesce((begun.place, begun.id) >= (tie.place, tie.id), true)
                  and coalesce(begun.begin_latest > latest.instant
                               or begun.begin_earliest = latest.instant
                                  and not latest.imprecise, true)) counted
             order by asked.number
            """;

    private CrowdedSql() {}
}
