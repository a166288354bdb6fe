package parley.query.retraction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import parley.events.RecordId;
import parley.events.reference.EventReferences;
import parley.json.EventJson;

/**
 * The dependencies of an event's record: the things and records that the event names beside its own
 * thing and the record that it retracts, the sources it is attributed to, and those that these
 * sources repeat.
 *
 * @param position the event's position
 * @param chain the first record of its chain of corrections
 * @param things as kind and id: {@code source/article}
 */
record Dependencies(
        long position, String chain, SequencedSet<String> things, SequencedSet<String> records) {
    private static final EventJson JSON = new EventJson();

    /**
     * Reads the columns {@code position, kind, thing, command_id, type, revision, payload,
     * metadata, root}.
     */
    static Dependencies read(ResultSet row) throws SQLException {
        var event = JSON.read(row.getString(5), row.getInt(6), row.getString(7));
        var record = row.getString(4);
        var provenance = JSON.readProvenance(new RecordId(record), row.getString(8));
        var grounds =
                new Dependencies(
                        row.getLong(1),
                        Objects.requireNonNullElse(row.getString(9), record),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>());
        var named = EventReferences.of(event, provenance);
        named.things()
                .forEach(thing -> grounds.things.add(thing.kind().word() + "/" + thing.value()));
        named.records().forEach(each -> grounds.records.add(each.value()));
        grounds.things.remove(row.getString(2) + "/" + row.getString(3));
        return grounds;
    }

    /**
     * Returns the dependencies that are among the retracted things and records. A correction that
     * names a record of its own chain does not depend on itself.
     *
     * @param goneRecords the first record of the chain of each
     */
    SequencedSet<String> among(Set<String> goneThings, Map<String, String> goneRecords) {
        var found = new LinkedHashSet<>(things);
        found.retainAll(goneThings);
        for (var record : records) {
            if (!goneRecords.getOrDefault(record, chain).equals(chain)) {
                found.add("record/" + record);
            }
        }
        return found;
    }

    static String[] allThings(Collection<Dependencies> grounds) {
        return grounds.stream().flatMap(g -> g.things.stream()).distinct().toArray(String[]::new);
    }

    static String[] allRecords(Collection<Dependencies> grounds) {
        return grounds.stream().flatMap(g -> g.records.stream()).distinct().toArray(String[]::new);
    }
}
