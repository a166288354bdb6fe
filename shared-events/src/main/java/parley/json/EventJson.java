package parley.json;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.Event;
import parley.events.EventType;
import parley.events.Events;
import parley.events.Provenance;
import parley.events.RecordId;
import parley.events.source.Attribution;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Serializes events for storage, and reads them back from any revision. Thread-safe. */
public final class EventJson {
    private static final JsonMapper JSON = Json.lenient();
    private static final ObjectWriter METADATA_WRITER = JSON.writerFor(Metadata.class);
    private static final ObjectReader METADATA_READER = JSON.readerFor(Metadata.class);

    private final Map<String, Codec> byName;
    private final Map<Class<?>, Codec> byClass;
    private final Map<String, Map<Integer, Upcaster>> upcasters;

    /** Creates a mapping of all events; none needs an upcaster so far. */
    public EventJson() {
        this(Events.all(), List.of());
    }

    EventJson(List<Class<? extends Event>> events, List<Upcaster> upcasters) {
        this.byName =
                events.stream()
                        .map(Codec::of)
                        .collect(Collectors.toUnmodifiableMap(Codec::type, Function.identity()));
        this.byClass =
                byName.values().stream()
                        .collect(Collectors.toUnmodifiableMap(Codec::event, Function.identity()));
        this.upcasters =
                upcasters.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Upcaster::type,
                                        Collectors.toMap(Upcaster::from, Function.identity())));
    }

    /** Returns the type and newest revision under which an event is stored. */
    public EventType typeOf(Event event) {
        return codec(event).declared();
    }

    /** Returns the payload to store. */
    public String write(Event event) {
        return codec(event).writer().writeValueAsString(event);
    }

    /** Returns whether this version of Parley can read such an event. */
    public boolean knows(String type, int revision) {
        var codec = byName.get(type);
        return codec != null && revision <= codec.declared().revision();
    }

    /**
     * Reads a stored payload, ignoring unknown fields.
     *
     * @throws UnknownEventType if this version of Parley does not know the type or its revision
     */
    public Event read(String type, int revision, String payload) {
        var codec = byName.get(type);
        if (codec == null || !knows(type, revision)) {
            throw new UnknownEventType(type, revision);
        }
        return revision == codec.declared().revision()
                ? codec.reader().<Event>readValue(payload)
                : codec.reader().<Event>readValue(lifted(codec, revision, payload));
    }

    /** Returns the metadata of a record, which is stored beside the payload. */
    public String writeMetadata(Provenance provenance, @Nullable String digest) {
        return METADATA_WRITER.writeValueAsString(
                new Metadata(
                        digest,
                        provenance.corrects(),
                        provenance.attributions(),
                        provenance.note()));
    }

    /** Reads the provenance of a record from its stored metadata. */
    public Provenance readProvenance(RecordId record, String metadata) {
        Metadata stored = METADATA_READER.readValue(metadata);
        return new Provenance(record, stored.corrects(), stored.attributions(), stored.note());
    }

    /** Returns the digest of a record's command, if one was stored. */
    public @Nullable String readDigest(String metadata) {
        return METADATA_READER.<Metadata>readValue(metadata).digest();
    }

    private ObjectNode lifted(Codec codec, int revision, String payload) {
        var tree = JSON.readValue(payload, ObjectNode.class);
        for (int from = revision; from < codec.declared().revision(); from++) {
            var upcaster = upcasters.getOrDefault(codec.type(), Map.of()).get(from);
            if (upcaster == null) {
                throw new IllegalStateException(
                        "no upcaster lifts %s from revision %d".formatted(codec.type(), from));
            }
            tree = upcaster.lift().apply(tree);
        }
        return tree;
    }

    private Codec codec(Event event) {
        var codec = byClass.get(event.getClass());
        if (codec == null) {
            throw new IllegalArgumentException(
                    event.getClass() + " is not an event of the language");
        }
        return codec;
    }

    private record Metadata(
            @Nullable String digest,
            @Nullable RecordId corrects,
            List<Attribution> attributions,
            @Nullable String note) {}

    private record Codec(
            Class<? extends Event> event,
            EventType declared,
            ObjectWriter writer,
            ObjectReader reader) {
        static Codec of(Class<? extends Event> event) {
            return new Codec(
                    event, Events.typeOf(event), JSON.writerFor(event), JSON.readerFor(event));
        }

        String type() {
            return declared.value();
        }
    }
}
