package parley.command.api;

import parley.command.Command;
import parley.openapi.JsonResource;
import parley.openapi.SchemaGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas of commands: their own fields, those that every command may carry, and what the
 * fields ask of each other, which stands in {@code constraints.json}.
 */
final class CommandSchemas {
    private final ObjectNode constraints =
            JsonResource.read(CommandSchemas.class, "/parley/command/api/constraints.json");
    private final SchemaGenerator shapes;

    CommandSchemas(SchemaGenerator shapes) {
        this.shapes = shapes;
    }

    /** The schema of a command's JSON, a component of the command's name. */
    ObjectNode of(Class<? extends Command> command) {
        var schema = shapes.object(command, true);
        JsonResource.lay(shapes.object(CommonFields.class, true), schema);
        if (constraints.get(command.getSimpleName()) instanceof ObjectNode more) {
            JsonResource.lay(more, schema);
        }
        return shapes.name(command.getSimpleName(), schema);
    }
}
