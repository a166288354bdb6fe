package parley.query.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.events.RecordId;
import parley.events.record.RecordEvent.RecordRetracted;
import parley.log.EventJson;
import parley.log.StoredEvent;
import parley.query.revision.Revision.Standing;
import parley.query.view.FacetView;

/** Tells the evolution of a thing from its stream. */
public final class Revisions {
    private final EventJson json = new EventJson();

    /**
     * The events of one stream as revisions.
     *
     * @param stream its events in order, up to what was known at the moment asked for
     */
    public List<Revision> of(List<StoredEvent> stream) {
        var chains = Chains.of(stream, json);
        return stream.stream().map(event -> revision(event, chains)).toList();
    }

    private Revision revision(StoredEvent stored, Chains chains) {
        var provenance = json.readProvenance(stored.record(), stored.metadata());
        var corrects = !stored.root().equals(stored.record());
        return new Revision(
                stored.position(),
                stored.version() + 1,
                stored.record().value(),
                corrects ? stored.root().value() : null,
                stored.type(),
                FacetView.json(stored.payload()),
                stored.recordedAt(),
                stored.appendedAt(),
                stored.transcribed(),
                stored.recorder(),
                provenance.attributions(),
                provenance.attributions().isEmpty(),
                provenance.note(),
                chains.standing(stored),
                chains.by(stored));
    }

    /** Which record is the newest of each chain, and which took it down. */
    private record Chains(Map<RecordId, RecordId> newest, Map<RecordId, RecordId> retractedBy) {
        static Chains of(List<StoredEvent> stream, EventJson json) {
            var roots = new HashMap<RecordId, RecordId>();
            var newest = new HashMap<RecordId, RecordId>();
            var retractedBy = new HashMap<RecordId, RecordId>();
            for (var event : stream) {
                roots.put(event.record(), event.root());
                newest.put(event.root(), event.record());
                if (json.read(event.type(), event.revision(), event.payload())
                        instanceof RecordRetracted retracted) {
                    retractedBy.put(
                            roots.getOrDefault(retracted.record(), retracted.record()),
                            event.record());
                }
            }
            return new Chains(newest, retractedBy);
        }

        Standing standing(StoredEvent event) {
            if (retractedBy.containsKey(event.root())) {
                return Standing.RETRACTED;
            }
            return event.record().equals(newest.get(event.root()))
                    ? Standing.STANDS
                    : Standing.CORRECTED;
        }

        @Nullable String by(StoredEvent event) {
            var by =
                    switch (standing(event)) {
                        case STANDS -> null;
                        case CORRECTED -> newest.get(event.root());
                        case RETRACTED -> retractedBy.get(event.root());
                    };
            return by == null ? null : by.value();
        }
    }
}
