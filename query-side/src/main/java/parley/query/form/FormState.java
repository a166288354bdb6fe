package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import parley.json.Json;
import parley.problem.DidYouMean;
import parley.problem.Problem;
import parley.query.form.CommandForms.Listed;
import parley.query.revision.Revision;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is written in a form.
 *
 * @param body the command so far; it has an id, so that sending it twice records it once
 */
record FormState(CommandForms commands, Listed command, ObjectNode body) {
    static final String ID = "commandId";
    static final String SEALED = "identity";
    private static final JsonMapper JSON = Json.lenient();

    /** In a form that nobody has filled in yet. */
    static FormState nothing(CommandForms commands, String name) {
        return of(commands, listed(commands, name), JsonNodeFactory.instance.objectNode());
    }

    /**
     * What a browser sent.
     *
     * @throws parley.problem.ProblemException with 404 if there is no such command
     */
    static FormState in(HttpServletRequest request, CommandForms commands, String name) {
        var listed = listed(commands, name);
        var filled = FormParser.of(commands, request.getParameterMap());
        return of(commands, listed, filled.body(commands.schema(name)));
    }

    /**
     * What puts a record right: all that it says, for a correction is told whole, but who a
     * confidential source is.
     *
     * @throws parley.problem.ProblemException with 404 if no form records the like
     */
    static FormState again(CommandForms commands, String negotiation, Revision wrong) {
        var command =
                commands.recording(wrong.type()).orElseThrow(() -> unknown(commands, wrong.type()));
        var body = JsonNodeFactory.instance.objectNode().put("negotiation", negotiation);
        wrong.event()
                .forEachEntry((name, value) -> {
                    if (!value.isNull() && !name.equals(SEALED)) {
                        body.set(name, value);
                    }
                });
        body.put("corrects", wrong.record());
        body.set("attributions", JSON.valueToTree(wrong.attributions()));
        if (wrong.note() != null) {
            body.put("note", wrong.note());
        }
        return of(commands, command, body);
    }

    private static FormState of(CommandForms commands, Listed command, ObjectNode body) {
        if (!body.has(ID)) {
            body.put(ID, UUID.randomUUID().toString());
        }
        return new FormState(commands, command, body);
    }

    /** The same under another id: another record. */
    FormState afresh() {
        return new FormState(
                commands, command, body.deepCopy().put(ID, UUID.randomUUID().toString()));
    }

    /**
     * The fields of the form.
     *
     * @param longer the pointer of a list that is to have one more entry; empty for none
     */
    List<FormField> inputs(String longer) {
        return new FormFields(commands, longer).of("", commands.schema(command.name()), body);
    }

    /** What is wrong with it as far as its schema tells, all of it; none if nothing is. */
    Stream<Problem> faults(HttpServletRequest request) {
        return Stream.concat(unknown(request), blank());
    }

    private Stream<Problem> unknown(HttpServletRequest request) {
        var sent = request.getParameterMap();
        var schema = commands.schema(command.name());
        return FormParser.unknown(commands, schema, sent.keySet()).stream()
                .map(name ->
                        Problem.of(
                                        "unknown-parameter",
                                        400,
                                        "Unknown parameter",
                                        "This form has no field %s. Its content was: %s"
                                                .formatted(
                                                        name,
                                                        String.join(
                                                                ", ",
                                                                sent.getOrDefault(
                                                                        name, new String[0]))))
                                .with("parameter", name));
    }

    private Stream<Problem> blank() {
        var blank =
                inputs("").stream()
                        .flatMap(FormField::blanks)
                        .map(input -> input.pointer())
                        .toList();
        return blank.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        Problem.of(
                                        "fields-blank",
                                        400,
                                        "Required fields are blank",
                                        "Fill them in, and send the form again.")
                                .with(FormErrors.FIELDS, blank));
    }

    private static Listed listed(CommandForms commands, String name) {
        return commands.named(name).orElseThrow(() -> unknown(commands, name));
    }

    private static RuntimeException unknown(CommandForms commands, String name) {
        var names =
                commands.byKind().stream()
                        .flatMap(kind -> kind.commands().stream())
                        .map(Listed::name)
                        .toList();
        return Problem.of(
                        "unknown-command",
                        404,
                        "Unknown command",
                        "No command has this name." + DidYouMean.hint(name, names))
                .rejected();
    }
}
