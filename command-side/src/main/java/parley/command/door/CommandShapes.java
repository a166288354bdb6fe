package parley.command.door;

import parley.command.Command;
import parley.openapi.Resource;
import parley.openapi.Shapes;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas of commands: their own fields, those that every command may carry, and what the
 * fields ask of each other, which stands in {@code constraints.json}.
 */
final class CommandShapes {
    private final ObjectNode constraints =
            Resource.read(CommandShapes.class, "/parley/openapi/constraints.json");
    private final Shapes shapes;

    CommandShapes(Shapes shapes) {
        this.shapes = shapes;
    }

    /** The schema of a command's JSON, a component of the command's name. */
    ObjectNode of(Class<? extends Command> command) {
        var schema = shapes.object(command, true);
        Resource.lay(shapes.object(CommonFields.class, true), schema);
        if (constraints.get(command.getSimpleName()) instanceof ObjectNode more) {
            Resource.lay(more, schema);
        }
        return shapes.name(command.getSimpleName(), schema);
    }
}
