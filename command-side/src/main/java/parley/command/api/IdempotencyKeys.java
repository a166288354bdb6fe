package parley.command.api;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidValue;
import parley.events.RecordId;
import parley.problem.Problem;
import parley.problem.RequestProblems;

/**
 * Determines the id of a command: from its body, the header Idempotency-Key or, without either, a
 * generator.
 */
public final class IdempotencyKeys {
    public static final String HEADER = "Idempotency-Key";

    /** A string without escapes, which no id needs, and the parameters that may follow it. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"( *;.*)?");

    private final Supplier<RecordId> generator;

    /** Uses this generator for commands without an id. */
    public IdempotencyKeys(Supplier<RecordId> generator) {
        this.generator = generator;
    }

    /**
     * Returns the id of a command.
     *
     * @throws parley.problem.ProblemException with 400 if body and header give different ids
     */
    RecordId of(@Nullable RecordId inBody, @Nullable String inHeader) {
        if (inHeader == null) {
            return inBody == null ? generator.get() : inBody;
        }
        var key = key(inHeader);
        if (inBody != null && !inBody.equals(key)) {
            throw invalid(
                            "The command's id is %s in the body and %s in the header %s; give it once."
                                    .formatted(inBody, key, HEADER))
                    .with("field", "/commandId")
                    .rejected();
        }
        return key;
    }

    /** A quoted text is a string as the header's draft wants it (RFC 9651), a bare one is an id. */
    private static RecordId key(String header) {
        var quoted = QUOTED.matcher(header.strip());
        try {
            return new RecordId(quoted.matches() ? quoted.group(1) : header.strip());
        } catch (InvalidValue refused) {
            throw invalid(refused.sentence()).rejected();
        }
    }

    private static Problem invalid(String detail) {
        return RequestProblems.invalidHeader(HEADER, detail);
    }
}
