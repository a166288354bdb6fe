package parley.command.door;

import org.jspecify.annotations.Nullable;
import parley.door.Rejected;
import parley.events.Invalid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads commands of which each stands on a line, with its name as the field {@code command}. */
final class LineReader {
    private static final String NAME = "command";

    private final CommandReader reader;
    private final EnvelopeFactory envelopes;

    LineReader(CommandReader reader, EnvelopeFactory envelopes) {
        this.reader = reader;
        this.envelopes = envelopes;
    }

    /**
     * What a line says, or why it can't be read.
     *
     * @throws parley.log.LogUnavailable if there is something to seal, and keys can't be reached
     */
    Line read(Caller caller, LineCutter.Whole line) {
        String record = null;
        try {
            var whole = reader.tree(line.bytes());
            record = textOf(whole.get("commandId"));
            var read = reader.read(name(whole), whole, line.bytes().length, null);
            return new Line.Command(line.number(), envelopes.of(caller, read, null, false));
        } catch (Rejected rejected) {
            return new Line.Faulty(line.number(), record, rejected.problem());
        } catch (Invalid refused) {
            return new Line.Faulty(line.number(), record, JsonFaults.problem(refused));
        }
    }

    /** Takes it out: the rest is the command as it would be sent alone. */
    private static String name(ObjectNode whole) {
        var name = textOf(whole.remove(NAME));
        if (name == null) {
            throw JsonFaults.invalid("A line must name its command, as a string.")
                    .with("field", "/" + NAME)
                    .rejected();
        }
        return name;
    }

    private static @Nullable String textOf(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.asString() : null;
    }
}
