package parley.standalone.race;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.Thing;
import parley.eventstore.StoredEvent;
import parley.eventstore.read.LogReader;
import parley.json.Json;
import tools.jackson.databind.json.JsonMapper;

/** Reads the whole log, and relies on nothing but its rows. */
final class Audit {
    private static final JsonMapper JSON = Json.lenient();
    private static final int PAGE = 5_000;
    private static final int NEAR = 64;

    final List<Row> rows = new ArrayList<>();
    final List<String> faults = new ArrayList<>();

    /** The number of things retracted within so many positions of the last reference. */
    int narrow;

    private final Map<Thing, Long> versions = new HashMap<>();
    private final Map<Thing, String> creating = new HashMap<>();
    private final Map<Thing, Long> lastNamed = new HashMap<>();
    private final Set<Thing> retracted = new HashSet<>();
    private final Map<String, String> roots = new HashMap<>();
    private final Map<String, Thing> about = new HashMap<>();
    private final Set<String> retractedRoots = new HashSet<>();

    /**
     * A row of the log.
     *
     * @param behind how far the clock of the writing process was behind the appended time
     */
    record Row(
            long position,
            String record,
            int sequence,
            Instant appendedAt,
            Instant recordedAt,
            Duration behind,
            String hash) {
        static Row of(StoredEvent event) {
            var made = Instant.ofEpochMilli(event.eventId().getMostSignificantBits() >>> 16);
            return new Row(
                    event.position(),
                    event.record().value(),
                    event.sequence(),
                    event.appendedAt(),
                    event.recordedAt(),
                    Duration.between(made, event.appendedAt()),
                    HexFormat.of().formatHex(event.hash()));
        }
    }

    static Audit of(LogReader log) {
        var audit = new Audit();
        int before;
        do {
            before = audit.rows.size();
            log.read(before == 0 ? 0 : audit.rows.getLast().position(), PAGE, audit::take);
        } while (audit.rows.size() > before);
        return audit;
    }

    private void take(StoredEvent event) {
        rows.add(Row.of(event));
        var thing = event.thing();
        var record = event.record().value();
        check(
                versions.merge(thing, 1L, Long::sum) - 1 == event.version(),
                event,
                "has not its stream's next version");
        check(!retracted.contains(thing), event, "is about a thing that was retracted");
        if (event.type().equals("record-retracted")) {
            retract(event, JSON.readTree(event.payload()).path("record").asString());
        } else {
            checkNamed(event);
        }
        var corrects = JSON.readTree(event.metadata()).path("corrects").asString(null);
        checkChain(event, corrects);
        roots.put(record, corrects == null ? record : roots.getOrDefault(corrects, corrects));
        about.put(record, thing);
        creating.putIfAbsent(thing, record);
    }

    private void checkNamed(StoredEvent event) {
        var named = StoredReferences.in(event);
        for (var thing : named.things()) {
            check(creating.containsKey(thing), event, "names " + thing + ", which is not there");
            check(!retracted.contains(thing), event, "names " + thing + ", which was retracted");
            lastNamed.put(thing, event.position());
        }
        for (var record : named.records()) {
            checkStands(event, record);
        }
    }

    private void checkChain(StoredEvent event, @Nullable String corrects) {
        if (corrects != null) {
            checkStands(event, corrects);
            check(event.thing().equals(about.get(corrects)), event, "corrects another thing's");
        }
    }

    private void retract(StoredEvent event, String record) {
        checkStands(event, record);
        var thing = event.thing();
        check(thing.equals(about.get(record)), event, "retracts another thing's record");
        var root = roots.getOrDefault(record, record);
        retractedRoots.add(root);
        if (root.equals(creating.get(thing))) {
            retracted.add(thing);
            narrow += event.position() - lastNamed.getOrDefault(thing, 0L) <= NEAR ? 1 : 0;
        }
    }

    private void checkStands(StoredEvent event, String record) {
        var root = roots.get(record);
        check(root != null, event, "names the record " + record + ", which is not there");
        check(!retractedRoots.contains(root), event, "names " + record + ", which was retracted");
    }

    private void check(boolean holds, StoredEvent event, String otherwise) {
        if (!holds) {
            faults.add("%d (%s): %s".formatted(event.position(), event.record(), otherwise));
        }
    }
}
