package parley.command.bulk;

import org.jspecify.annotations.Nullable;
import parley.command.api.CommandReader;
import parley.command.api.EnvelopeFactory;
import parley.command.api.JsonErrorTranslator;
import parley.events.InvalidValue;
import parley.problem.ProblemException;
import parley.security.AuthenticatedUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Parses lines, each a command with its name in the field {@code command}. */
public final class BulkLineParser {
    private static final String NAME = "command";

    private final CommandReader reader;
    private final EnvelopeFactory envelopes;
    private final boolean dryRun;

    public BulkLineParser(CommandReader reader, EnvelopeFactory envelopes) {
        this(reader, envelopes, false);
    }

    private BulkLineParser(CommandReader reader, EnvelopeFactory envelopes, boolean dryRun) {
        this.reader = reader;
        this.envelopes = envelopes;
        this.dryRun = dryRun;
    }

    /** Returns a parser of lines of which nothing will be stored, not even a key. */
    BulkLineParser forDryRun() {
        return new BulkLineParser(reader, envelopes, true);
    }

    /**
     * Parses a line.
     *
     * @throws parley.eventstore.LogUnavailable if an identity can't be sealed because the keys
     *     can't be reached
     */
    BulkLine read(AuthenticatedUser user, NdjsonSplitter.Whole line) {
        String record = null;
        boolean transcribed = false;
        try {
            var whole = reader.tree(line.bytes());
            record = textOf(whole.get("commandId"));
            transcribed = whole.hasNonNull("recordedAt");
            var read = reader.read(name(whole), whole, line.bytes().length, null);
            return new BulkLine.Command(line.number(), envelopes.of(user, read, null, dryRun));
        } catch (ProblemException rejected) {
            return new BulkLine.Faulty(line.number(), record, transcribed, rejected.problem());
        } catch (InvalidValue refused) {
            return new BulkLine.Faulty(
                    line.number(), record, transcribed, JsonErrorTranslator.problem(refused));
        }
    }

    /** Removes the name: the rest is the command as it would be sent alone. */
    private static String name(ObjectNode whole) {
        var name = textOf(whole.remove(NAME));
        if (name == null) {
            throw JsonErrorTranslator.invalid("A line must name its command, as a string.")
                    .with("field", "/" + NAME)
                    .rejected();
        }
        return name;
    }

    private static @Nullable String textOf(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.asString() : null;
    }
}
