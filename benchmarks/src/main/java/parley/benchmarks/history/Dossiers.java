package parley.benchmarks.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import parley.events.NegotiationId;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.eventstore.StoredEvent;
import parley.eventstore.append.AppendRequest;
import parley.eventstore.append.EventLog;
import parley.json.EventJson;

/**
 * Copies of the Geneva dossier under other names, with two hundred events each: after the dossier's
 * own events, its issues change further, and some of these changes are recorded late, corrected or
 * retracted.
 */
public final class Dossiers {
    /** The number of events in a copy. */
    public static final int EVENTS = 200;

    private static final String NEGOTIATION = "geneva-talks";
    private static final String RECORDS = "gva-";

    private static final List<String> MOVING = List.of("territory", "donbas", "verification");
    private static final Instant AFTER = Instant.parse("2026-03-01T00:00:00Z");

    private final EventJson json = new EventJson();
    private final List<List<StoredEvent>> records;

    private Dossiers(List<List<StoredEvent>> records) {
        this.records = records;
    }

    /** Reads the dossier that the packaged program has recorded in an otherwise empty log. */
    public static Dossiers recordedIn(EventLog log) {
        Map<RecordId, List<StoredEvent>> records = new LinkedHashMap<>();
        log.reader()
                .read(
                        0,
                        EVENTS,
                        event ->
                                records.computeIfAbsent(event.record(), _ -> new ArrayList<>())
                                        .add(event));
        return new Dossiers(List.copyOf(records.values()));
    }

    /** Appends copies, many at a time, and waits until all are durable. */
    public void append(EventLog log, int first, int copies) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(first, first + copies)
                            .mapToObj(copy -> threads.submit(() -> append(log, "copy" + copy)))
                            .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void append(EventLog log, String name) {
        int copied = 0;
        for (var record : records) {
            log.appendAndWait(renamed(record, name));
            copied += record.size();
        }
        var negotiation = new NegotiationId(name);
        for (int i = 0; i < MOVING.size(); i++) {
            var issue = new Thing(negotiation, ThingKind.ISSUE, MOVING.get(i));
            var statuses =
                    new Statuses(issue, eventsOf(issue.id()), Workload.AFTERMATH, AFTER, false);
            for (int event = copied + i; event < EVENTS; event += MOVING.size()) {
                log.appendAndWait(statuses.next());
            }
        }
    }

    private AppendRequest renamed(List<StoredEvent> record, String name) {
        var first = record.getFirst();
        var id = new RecordId(name + "-" + first.record());
        var original = json.readProvenance(first.record(), first.metadata());
        var events =
                record.stream()
                        .map(event ->
                                json.read(
                                        event.type(),
                                        event.revision(),
                                        renamed(event.payload(), name)))
                        .toList();
        return Appends.of(
                new Thing(new NegotiationId(name), first.thing().kind(), idOf(first.thing(), name)),
                first.version(),
                new Provenance(id, null, original.attributions(), original.note()),
                events,
                null,
                null);
    }

    private long eventsOf(String issue) {
        return records.stream()
                .flatMap(List::stream)
                .map(StoredEvent::thing)
                .filter(thing -> thing.kind() == ThingKind.ISSUE && thing.id().equals(issue))
                .count();
    }

    /** Returns the id of a stream; a negotiation's own stream has the negotiation's id. */
    private static String idOf(Thing thing, String name) {
        return thing.id().equals(NEGOTIATION) ? name : thing.id();
    }

    /** Adapts a text of the dossier to a copy, with another negotiation and other records. */
    public static String renamed(String text, String name) {
        return text.replace("\"" + NEGOTIATION + "\"", "\"" + name + "\"")
                .replace("\"" + RECORDS, "\"" + name + "-" + RECORDS);
    }
}
