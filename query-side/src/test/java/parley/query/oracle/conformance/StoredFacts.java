package parley.query.oracle.conformance;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.events.NegotiationId;
import parley.events.Thing;
import parley.eventstore.read.LogClock;
import parley.query.asof.AsOfParameters;
import parley.query.asof.AsOfResolver;
import parley.query.asof.NegotiationContext;
import parley.query.facet.FacetNames;
import parley.query.fact.Facet;
import parley.query.fact.Interval;
import parley.query.fact.read.AsOf;
import parley.query.fact.read.Facts;
import parley.query.fact.read.Scope;
import parley.query.fact.read.Timelines;
import parley.query.fact.read.Timelines.Cursor;
import parley.query.oracle.Answers;
import parley.query.oracle.History;
import parley.query.oracle.HistoryRecord;
import parley.query.oracle.Reading;
import parley.query.oracle.TimelineEntry;
import parley.query.oracle.Window;

/**
 * The facts of one history in PostgreSQL. Every moment at every position is answered by one read of
 * all time; some are also read on their own, and must give the same. At one position these are all
 * moments; at the others they are a sample, which shifts from position to position so that
 * neighbouring positions cover other moments.
 */
final class StoredFacts implements Answers {
    private static final int SAMPLE = 8;
    private static final int PAGE = 3;
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private final Facts facts;
    private final Timelines timelines;
    private final AsOfResolver clocks;
    private final History history;
    private final Map<NegotiationId, ZoneId> zones;
    private final long fullyReadPosition;
    private final Map<AsOf, Map<Facet, List<Known>>> byMoment = new HashMap<>();
    private final Map<Long, Map<Facet, List<Known>>> byPosition = new HashMap<>();

    private record Known(Facet facet, Interval interval, Reading reading) {}

    StoredFacts(JdbcClient database, History history) {
        this.facts = new Facts(database);
        this.timelines = new Timelines(database);
        this.clocks = new AsOfResolver(database, new LogClock(() -> Instant.EPOCH));
        this.history = history;
        this.zones =
                history.records().stream()
                        .collect(
                                Collectors.toMap(
                                        record -> record.thing().negotiation(),
                                        HistoryRecord::zone,
                                        (first, _) -> first));
        this.fullyReadPosition = history.seed() % (history.end() + 1);
    }

    @Override
    public Reading read(Thing thing, String facet, long v, long position) {
        var asOf = new AsOf(v, position);
        var all = byMoment.computeIfAbsent(asOf, _ -> all(scope -> facts.at(scope, asOf)));
        return only(v, all.getOrDefault(new Facet(thing, facet), List.of()));
    }

    @Override
    public List<Reading> read(Thing thing, String facet, long[] moments, long position) {
        var readings = throughout(position).getOrDefault(new Facet(thing, facet), List.of());
        return IntStream.range(0, moments.length)
                .mapToObj(i -> {
                    var reading = only(moments[i], readings);
                    if (isReadByItself(i, position)) {
                        check(reading, thing, facet, moments[i], position);
                    }
                    return reading;
                })
                .toList();
    }

    private boolean isReadByItself(int moment, long position) {
        return position == fullyReadPosition || (moment + position + history.seed()) % SAMPLE == 0;
    }

    private void check(Reading reading, Thing thing, String facet, long v, long position) {
        var byItself = read(thing, facet, v, position);
        if (!byItself.equals(reading)) {
            throw new AssertionError(
                    "%s of %s at %d, known at %d: %s by itself, %s during ever%n%s"
                            .formatted(facet, thing, v, position, byItself, reading, history));
        }
    }

    @Override
    public Set<Thing> things(long position) {
        return throughout(position).keySet().stream()
                .filter(facet -> facet.name().equals(FacetNames.DETAILS))
                .map(Facet::thing)
                .collect(Collectors.toSet());
    }

    /** Reads a timeline page by page, in small ones. */
    @Override
    public Optional<List<TimelineEntry>> timeline(
            NegotiationId negotiation, Window window, long position) {
        var question =
                new Timelines.Question(
                        negotiation,
                        Set.of(),
                        new Interval(window.from(), window.until()),
                        false,
                        position);
        var entries = new ArrayList<TimelineEntry>();
        for (@Nullable Cursor cursor = Cursor.START; cursor != null; ) {
            var page = timelines.page(question, cursor, PAGE);
            page.entries().forEach(entry -> entries.add(entry(entry)));
            cursor = page.next();
        }
        return Optional.of(entries);
    }

    private static TimelineEntry entry(Timelines.Entry entry) {
        var said = entry.said();
        var facet = entry.facet();
        return new TimelineEntry(
                entry.span().begin().earliest(),
                said.place(),
                facet.thing(),
                facet.name(),
                Described.value(said.root(), facet.name(), said.value(), false),
                entry.certain());
    }

    @Override
    public OptionalLong positionBy(NegotiationId negotiation, long recorded) {
        var knownAt = Instant.EPOCH.plus(recorded, ChronoUnit.MICROS);
        if (knownAt.isBefore(FIRST) || knownAt.isAfter(LAST)) {
            return OptionalLong.empty(); // can't be given as a parameter
        }
        var zone = zones.getOrDefault(negotiation, ZoneId.of("UTC"));
        var question =
                clocks.resolve(
                        new AsOfParameters(null, knownAt.toString()),
                        new NegotiationContext(negotiation, zone, false),
                        history.end());
        return OptionalLong.of(question.asOf().position());
    }

    private Map<Facet, List<Known>> throughout(long position) {
        return byPosition.computeIfAbsent(
                position, _ -> all(scope -> facts.during(scope, Interval.EVER, position)));
    }

    private Map<Facet, List<Known>> all(
            Function<Scope, Collection<parley.query.fact.read.Reading>> read) {
        return zones.keySet().stream()
                .<Scope>map(Scope.OneNegotiation::new)
                .flatMap(scope -> read.apply(scope).stream())
                .map(StoredFacts::known)
                .collect(Collectors.groupingBy(Known::facet));
    }

    private static Known known(parley.query.fact.read.Reading read) {
        var facet = read.facet();
        var values =
                read.possible().stream()
                        .map(assertion ->
                                Described.value(
                                        assertion.root(),
                                        facet.name(),
                                        assertion.value(),
                                        assertion.ended()))
                        .toList();
        return new Known(facet, read.stretch(), new Reading(values, read.count(), read.certain()));
    }

    private static Reading only(long v, List<Known> readings) {
        var covering = readings.stream().filter(known -> known.interval.contains(v)).toList();
        if (covering.size() > 1) {
            throw new AssertionError("overlapping readings: " + covering);
        }
        return covering.isEmpty() ? Reading.NOTHING : covering.getFirst().reading;
    }
}
