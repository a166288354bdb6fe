package parley.standalone.race;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import parley.events.Thing;
import parley.events.ThingKind;
import parley.eventstore.StoredEvent;
import parley.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The references of a stored event to other things, read from its JSON by the names of fields.
 *
 * @param records by their ids
 */
record StoredReferences(Set<Thing> things, Set<String> records) {
    private static final JsonMapper JSON = Json.lenient();
    private static final Map<String, ThingKind> KINDS =
            Map.of(
                    "party", ThingKind.PARTY,
                    "source", ThingKind.SOURCE,
                    "repeats", ThingKind.SOURCE,
                    "meeting", ThingKind.MEETING,
                    "to", ThingKind.MEETING,
                    "issue", ThingKind.ISSUE,
                    "issues", ThingKind.ISSUE,
                    "under", ThingKind.ISSUE,
                    "claim", ThingKind.CLAIM);

    static StoredReferences in(StoredEvent event) {
        var named = new StoredReferences(new LinkedHashSet<>(), new LinkedHashSet<>());
        named.look(event, "", JSON.readTree(event.payload()));
        named.look(event, "", JSON.readTree(event.metadata()).path("attributions"));
        named.things.add(negotiation(event));
        named.things.remove(event.thing());
        return named;
    }

    static Thing negotiation(StoredEvent event) {
        var id = event.thing().negotiation();
        return Thing.of(id, id);
    }

    private void look(StoredEvent event, String field, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(member -> look(event, member.getKey(), member.getValue()));
        } else if (node.isArray()) {
            node.forEach(element -> look(event, field, element));
        } else if (field.equals("record")) {
            records.add(node.asString());
        } else if (KINDS.containsKey(field)) {
            var kind = Objects.requireNonNull(KINDS.get(field));
            things.add(new Thing(event.thing().negotiation(), kind, node.asString()));
        }
    }
}
