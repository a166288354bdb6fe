package parley.standalone.race;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import parley.events.Kind;
import parley.events.Thing;
import parley.json.Json;
import parley.log.StoredEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stored event names beside its own thing, read from its stored text by the names of fields.
 *
 * @param records by their ids
 */
record Named(Set<Thing> things, Set<String> records) {
    private static final JsonMapper JSON = Json.lenient();
    private static final Map<String, Kind> KINDS =
            Map.of(
                    "party", Kind.PARTY,
                    "source", Kind.SOURCE,
                    "repeats", Kind.SOURCE,
                    "meeting", Kind.MEETING,
                    "to", Kind.MEETING,
                    "issue", Kind.ISSUE,
                    "issues", Kind.ISSUE,
                    "under", Kind.ISSUE,
                    "claim", Kind.CLAIM);

    static Named in(StoredEvent event) {
        var named = new Named(new LinkedHashSet<>(), new LinkedHashSet<>());
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
