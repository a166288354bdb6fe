package parley.query.revision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.eventstore.StoredEvent;
import parley.json.EventJson;
import parley.json.Json;
import parley.json.Redaction;
import parley.query.revision.RecordOutcomes.Fate;
import parley.query.revision.Revision.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders the evolution of a thing from its stream. Events are shown as they are stored, except for
 * their encrypted parts; so are events that cannot be interpreted as facts.
 */
public final class Revisions {
    private static final JsonMapper JSON = Json.lenient();

    private final EventJson json = new EventJson();

    /**
     * Combines the events of one stream with what became of them.
     *
     * @param retracted their retracted dependencies, by position
     */
    public List<Revision> of(
            List<StoredEvent> events, Map<Long, Fate> fates, Map<Long, List<String>> retracted) {
        return events.stream()
                .map(event ->
                        revision(
                                event,
                                known(fates.get(event.position()), event),
                                retracted.get(event.position())))
                .toList();
    }

    private static Fate known(@Nullable Fate fate, StoredEvent event) {
        return fate == null ? new Fate(event.position(), null, null, null) : fate;
    }

    private Revision revision(StoredEvent stored, Fate fate, @Nullable List<String> retracted) {
        var provenance = json.readProvenance(stored.record(), stored.metadata());
        var event = shown(stored.payload());
        var corrects = !stored.root().equals(stored.record());
        var before = fate.before();
        return new Revision(
                stored.position(),
                stored.version() + 1,
                stored.record().value(),
                corrects ? stored.root().value() : null,
                stored.type(),
                event,
                before == null ? null : ChangedField.between(shown(before), event),
                stored.recordedAt(),
                stored.appendedAt(),
                stored.transcribed(),
                stored.recorder(),
                provenance.attributions(),
                provenance.attributions().isEmpty(),
                provenance.note(),
                standing(fate),
                fate.retractedBy() != null ? fate.retractedBy() : fate.correctedBy(),
                retracted);
    }

    private static JsonNode shown(String payload) {
        return JSON.readTree(Redaction.hide(payload));
    }

    private static Standing standing(Fate fate) {
        if (fate.retractedBy() != null) {
            return Standing.RETRACTED;
        }
        return fate.correctedBy() == null ? Standing.STANDS : Standing.CORRECTED;
    }
}
