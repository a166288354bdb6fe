package parley.query.revision;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.events.SchemaName;
import tools.jackson.databind.JsonNode;

/**
 * A field that a correction changed.
 *
 * @param before its value in the corrected record; absent if it had none
 * @param after its new value; absent if it has none
 */
@SchemaName("Changed")
public record ChangedField(String field, @Nullable JsonNode before, @Nullable JsonNode after) {

    /** Returns the fields in which two events differ, by name. */
    static List<ChangedField> between(JsonNode before, JsonNode after) {
        var fields = new TreeSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        return fields.stream()
                .map(field -> new ChangedField(field, before.get(field), after.get(field)))
                .filter(changed -> !Objects.equals(changed.before, changed.after))
                .toList();
    }
}
