package parley.command.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.InvalidField;
import parley.events.InvalidValue;
import parley.events.time.EdtfSyntax;
import parley.json.EnumNames;
import parley.problem.DidYouMean;
import parley.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Translates errors in JSON values into problems that name the field and how to fix it. */
public final class JsonErrorTranslator {
    private JsonErrorTranslator() {}

    /**
     * Returns why a command could not be read.
     *
     * @param whole the document, to find the value at fault
     */
    static Problem problem(JacksonException fault, JsonNode whole) {
        var field = pointer(fault);
        return switch (fault) {
            case InputCoercionException number ->
                    invalid(ExpectedTypeText.range(number)).with("field", field);
            case InvalidFormatException format when format.getTargetType().isEnum() ->
                    notOneOf(format).with("field", field);
            case MismatchedInputException mismatch when reason(mismatch) == null ->
                    invalid(
                                    ExpectedTypeText.sentence(
                                            mismatch, whole.at(field == null ? "" : field)))
                            .with("field", field);
            default -> invalidValue(reason(fault), field);
        };
    }

    /** Returns the problem of an invalid value whose field is not known. */
    public static Problem problem(InvalidValue refused) {
        return invalidValue(refused, null);
    }

    private static Problem invalidValue(@Nullable InvalidValue reason, @Nullable String at) {
        return switch (reason) {
            case null -> invalid("This value can't be read.").with("field", at);
            case EdtfSyntax syntax ->
                    invalid(syntax.sentence()).with("field", at).with("index", syntax.position());
            case InvalidField component ->
                    invalid(component.sentence())
                            .with("field", (at == null ? "" : at) + "/" + component.field());
            case InvalidValue refused -> invalid(refused.sentence()).with("field", at);
        };
    }

    private static @Nullable InvalidValue reason(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return invalid;
            }
        }
        return null;
    }

    /**
     * Returns the problem of an unknown field.
     *
     * @param field its JSON Pointer
     * @param known the fields that are allowed there
     */
    static Problem unknownField(String field, String name, List<String> known) {
        var detail = "There is no field of this name here." + DidYouMean.hint(name, known);
        return Problem.of("unknown-field", 400, "Unknown field", detail)
                .with("field", field)
                .with("known", known);
    }

    private static Problem notOneOf(InvalidFormatException fault) {
        var words = words(fault.getTargetType());
        var hint = DidYouMean.hint(String.valueOf(fault.getValue()), words);
        return invalid("This is not one of " + String.join(", ", words) + "." + hint)
                .with("known", words);
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> EnumNames.of((Enum<?>) constant))
                .toList();
    }

    public static Problem invalid(String detail) {
        return Problem.of("invalid-value", 400, "Invalid value", detail);
    }

    /** Returns the place as a JSON Pointer (RFC 6901). */
    private static @Nullable String pointer(JacksonException fault) {
        var path =
                fault.getPath().stream()
                        .map(JsonErrorTranslator::step)
                        .collect(Collectors.joining());
        return path.isEmpty() ? null : path;
    }

    private static String step(JacksonException.Reference reference) {
        var name = reference.getPropertyName();
        return name == null ? "/" + reference.getIndex() : step(name);
    }

    static String step(String member) {
        return "/" + member.replace("~", "~0").replace("/", "~1");
    }
}
