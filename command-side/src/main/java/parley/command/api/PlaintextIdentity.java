package parley.command.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.command.Command;
import parley.command.FieldRules;
import parley.events.source.SealedIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An identity in plaintext, to be sealed. It is removed from the request before anything else is
 * read, and {@link #toString} never prints it.
 */
record PlaintextIdentity(String text) {
    private static final ClassValue<Optional<String>> FIELD =
            new ClassValue<>() {
                @Override
                protected Optional<String> computeValue(Class<?> command) {
                    return Arrays.stream(command.getRecordComponents())
                            .filter(part -> part.getType() == SealedIdentity.class)
                            .map(RecordComponent::getName)
                            .findFirst();
                }
            };

    /**
     * Removes the identity from a document; null if there is none.
     *
     * @throws parley.problem.ProblemException with 400 if it is no string
     * @throws parley.events.InvalidValue if the string is invalid
     */
    static @Nullable PlaintextIdentity removeFrom(
            ObjectNode whole, Class<? extends Command> command) {
        @Nullable String field = FIELD.get(command).orElse(null);
        return field == null ? null : removeFrom(whole, field);
    }

    private static @Nullable PlaintextIdentity removeFrom(ObjectNode whole, String field) {
        @Nullable JsonNode given = whole.remove(field);
        if (given == null || given.isNull()) {
            return null;
        }
        if (!given.isString()) {
            throw JsonErrorTranslator.invalid("This field must be a string.")
                    .with("field", "/" + field)
                    .rejected();
        }
        GivenTexts.check(given, "/" + field);
        return new PlaintextIdentity(FieldRules.passage(field, given.asString()));
    }

    @Override
    public String toString() {
        return "confided";
    }
}
