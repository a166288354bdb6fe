package parley.json;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A function that lifts a payload by one revision.
 *
 * @param type the event's stored type
 * @param from the revision that it reads; it yields {@code from + 1}
 * @param lift changes the payload's tree
 */
record Upcaster(String type, int from, UnaryOperator<ObjectNode> lift) {}
