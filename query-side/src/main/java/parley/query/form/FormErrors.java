package parley.query.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.problem.Problem;
import parley.query.form.FormError.Place;

/** Translates a problem into the terms of a form, and finds the fields at fault. */
final class FormErrors {
    /** The member of a problem that lists fields by their pointers. */
    static final String FIELDS = "fields";

    private static final String FIELD = "field";
    private static final String RECORD = "record";
    private static final int SERVER_ERROR = 500;

    /** Labels of the fields at fault, for problems whose members don't identify them. */
    private static final Map<String, String> LABELS =
            Map.of(
                    "ends-before-it-begins", "until",
                    "corroboration-not-independent", "attributions",
                    "confidential-from-the-first", "confidential",
                    "transcription-out-of-order", "recordedAt");

    /** Members that the detail or the field already shows. */
    private static final Set<String> SHOWN_ELSEWHERE =
            Set.of(FIELD, RECORD, "nearest", "standing", "recordedAt", "parameter");

    private FormErrors() {}

    /** Returns the problem as an error of a form with these fields. */
    static FormError of(Problem problem, List<FormField> form) {
        var inputs = form.stream().flatMap(FormField::all).toList();
        return new FormError(
                sentence(problem.title()),
                detail(problem),
                places(problem, inputs).stream().map(Place::of).toList());
    }

    private static String sentence(String title) {
        return title.endsWith(".") ? title : title + ".";
    }

    private static String detail(Problem problem) {
        return Stream.of(Stream.of(problem.detail()), members(problem), resendAdvice(problem))
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining(" "));
    }

    /** Advises to send the form again where the outcome is unknown. */
    private static Stream<String> resendAdvice(Problem problem) {
        return problem.status() >= SERVER_ERROR
                ? Stream.of(
                        "What you entered is kept below, under the same id: send it again in a moment, and nothing is recorded twice.")
                : Stream.empty();
    }

    private static Stream<String> members(Problem problem) {
        return problem.more().entrySet().stream()
                .filter(member -> !SHOWN_ELSEWHERE.contains(member.getKey()))
                .filter(member -> member.getValue() instanceof String)
                .map(member -> words(member.getKey(), (String) member.getValue(), problem.more()));
    }

    private static String words(String member, String value, Map<String, Object> all) {
        return switch (member) {
            case "reference" ->
                    "It refers to %s, which %s.".formatted(named(RECORD, value), standing(all));
            case "of" -> "This concerns %s.".formatted(named("thing", value));
            case "corrects" -> "This concerns %s.".formatted(named(RECORD, value));
            case "version" -> "The thing is at version %s.".formatted(value);
            case "given" -> "The time given is %s.".formatted(value);
            case "last" -> "The last record is from %s.".formatted(value);
            case "present" -> "The present time is %s.".formatted(value);
            case "reason" -> sentence(value);
            default -> "This concerns %s.".formatted(named(member, value));
        };
    }

    private static String standing(Map<String, Object> all) {
        return switch (String.valueOf(all.get("standing"))) {
            case "retracted" -> "was retracted";
            case "retraction" -> "is itself a retraction";
            default -> "does not exist there";
        };
    }

    /** Turns {@code talks/issue/donbas} into "the issue “donbas”"; a mere id is of the kind. */
    private static String named(String kind, String value) {
        return "the " + kindAndId(kind, value);
    }

    /** Turns {@code talks/issue/donbas} into "issue “donbas”"; a mere id is of the kind. */
    static String kindAndId(String kind, String value) {
        var steps = value.split("/", -1);
        var of = steps.length > 1 ? steps[steps.length - 2].replace('-', ' ') : kind;
        return "%s “%s”".formatted(of, steps[steps.length - 1]);
    }

    /** Returns the fields that the problem names, or else those whose values it contains. */
    private static List<FormField> places(Problem problem, List<FormField> inputs) {
        var label = LABELS.get(problem.name());
        var named =
                label == null
                        ? named(problem, inputs)
                        : inputs.stream().filter(input -> input.label().equals(label)).toList();
        return !named.isEmpty() || problem.status() >= SERVER_ERROR
                ? named
                : withValueIn(problem, inputs);
    }

    private static List<FormField> named(Problem problem, List<FormField> inputs) {
        var fields =
                problem.more().get(FIELDS) instanceof List<?> several
                        ? several
                        : List.of(Objects.requireNonNullElse(problem.more().get(FIELD), ""));
        return fields.stream()
                .flatMap(field -> nearest(inputs, (String) field))
                .distinct()
                .toList();
    }

    /** Returns the field at a pointer, or else the nearest one around it. */
    private static Stream<FormField> nearest(List<FormField> inputs, String pointer) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var here = at;
            var found = inputs.stream().filter(input -> input.pointer().equals(here)).findFirst();
            if (found.isPresent()) {
                return found.stream();
            }
        }
        return Stream.empty();
    }

    /** Returns all fields with the value of a member, for the first member that has any. */
    private static List<FormField> withValueIn(Problem problem, List<FormField> inputs) {
        for (var member : problem.more().entrySet()) {
            if (member.getValue() instanceof String value) {
                var withValue = withValue(member.getKey(), value, inputs);
                if (!withValue.isEmpty()) {
                    return withValue;
                }
            }
        }
        return List.of();
    }

    private static List<FormField> withValue(String member, String value, List<FormField> inputs) {
        var all = inputs.stream().filter(input -> hasValue(input, value)).toList();
        Predicate<FormField> isNamed =
                input -> input.label().equals(member) || input.of().equals(member);
        var named = all.stream().filter(isNamed).toList();
        return named.isEmpty() ? all : named;
    }

    /** Problems identify things by address, forms by id or by kind and id. */
    private static boolean hasValue(FormField input, String value) {
        if (input.value().isEmpty() || input.label().equals(FormState.ID)) {
            return false;
        }
        var steps = value.split("/", -1);
        return steps.length == 3
                ? (input.of().equals(steps[1]) && input.value().equals(steps[2]))
                        || input.value().equals(steps[1] + "/" + steps[2])
                : input.value().equals(value);
    }
}
