package parley.command.api;

import parley.command.Command;
import parley.openapi.JsonResource;
import parley.openapi.SchemaGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas of commands: their own fields, those that every command may carry, and the
 * constraints between fields from {@code constraints.json}.
 */
final class CommandSchemas {
    private final ObjectNode constraints =
            JsonResource.read(CommandSchemas.class, "/parley/command/api/constraints.json");
    private final SchemaGenerator generator;

    CommandSchemas(SchemaGenerator generator) {
        this.generator = generator;
    }

    /** Returns the schema of a command's JSON, a component with the name of the command. */
    ObjectNode of(Class<? extends Command> command) {
        var schema = generator.object(command, true);
        JsonResource.lay(generator.object(CommonFields.class, true), schema);
        if (constraints.get(command.getSimpleName()) instanceof ObjectNode more) {
            JsonResource.lay(more, schema);
        }
        return generator.name(command.getSimpleName(), schema);
    }
}
