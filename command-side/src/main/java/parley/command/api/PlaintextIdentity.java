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
 * What a caller said that is to be sealed. It is taken out of what came in before anything else
 * reads that, and never put into words.
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
     * Takes it out of a document; null if that says nothing of the kind.
     *
     * @throws parley.problem.ProblemException with 400 if it is no text
     * @throws parley.events.InvalidValue if it is a text that cannot be
     */
    static @Nullable PlaintextIdentity takenFrom(
            ObjectNode whole, Class<? extends Command> command) {
        @Nullable String field = FIELD.get(command).orElse(null);
        return field == null ? null : takenFrom(whole, field);
    }

    private static @Nullable PlaintextIdentity takenFrom(ObjectNode whole, String field) {
        @Nullable JsonNode given = whole.remove(field);
        if (given == null || given.isNull()) {
            return null;
        }
        if (!given.isString()) {
            throw JsonErrorTranslator.invalid("This field must be a string.")
                    .with("field", "/" + field)
                    .rejected();
        }
        return new PlaintextIdentity(FieldRules.passage(field, given.asString()));
    }

    @Override
    public String toString() {
        return "confided";
    }
}
