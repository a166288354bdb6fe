package parley.command.api;

import parley.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.MismatchedInputException;

/** The problem of a body that is no JSON object, or is larger than any command, with the place. */
final class MalformedJson {
    private MalformedJson() {}

    static Problem problem(JacksonException fault) {
        return switch (fault) {
            case MismatchedInputException _ ->
                    // Nothing else can mismatch while a tree is read.
                    problem("There is something after the end of the command.");
            case StreamConstraintsException _ ->
                    at(
                            fault,
                            "The JSON nests too deeply, has too many values, or has a text or number too long for any command.");
            case UnexpectedEndOfInputException _ -> at(fault, "The JSON ends unexpectedly.");
            default -> at(fault, "This is not valid JSON, or it repeats a field name.");
        };
    }

    static Problem problem(String detail) {
        return Problem.of("malformed-json", 400, "Malformed JSON", detail);
    }

    private static Problem at(JacksonException fault, String detail) {
        var location = fault.getLocation();
        return location == null
                ? problem(detail)
                : problem(detail)
                        .with("line", location.getLineNr())
                        .with("column", location.getColumnNr());
    }
}
