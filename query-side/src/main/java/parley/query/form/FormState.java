package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import parley.json.Json;
import parley.problem.DidYouMean;
import parley.problem.Problem;
import parley.problem.RequestProblems;
import parley.query.form.CommandForms.Listed;
import parley.query.revision.Revision;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form with what is entered in it.
 *
 * @param body the command so far; its id makes sure that sending it twice records it once
 */
record FormState(CommandForms commands, Listed command, ObjectNode body) {
    static final String ID = "commandId";
    static final String SEALED = "identity";
    private static final JsonMapper JSON = Json.lenient();

    /** Returns a form in which nothing is entered yet. */
    static FormState blank(CommandForms commands, String name) {
        return of(commands, listed(commands, name), JsonNodeFactory.instance.objectNode());
    }

    /**
     * Returns the form that a browser sent.
     *
     * @throws parley.problem.ProblemException with 404 if there is no such command
     */
    static FormState submitted(HttpServletRequest request, CommandForms commands, String name) {
        var listed = listed(commands, name);
        var parser = FormParser.of(commands, request.getParameterMap());
        return of(commands, listed, parser.body(commands.schema(name)));
    }

    /**
     * Returns the form for correcting a record, filled in with all of it, because a correction is
     * complete. Only the identity of a confidential source is left out.
     *
     * @throws parley.problem.ProblemException with 404 if no form records this type of event
     */
    static FormState correcting(CommandForms commands, String negotiation, Revision revision) {
        var command =
                commands.recording(revision.type())
                        .orElseThrow(() -> unknown(commands, revision.type()));
        var body = JsonNodeFactory.instance.objectNode().put("negotiation", negotiation);
        revision.event()
                .forEachEntry((name, value) -> {
                    if (!value.isNull() && !name.equals(SEALED)) {
                        body.set(name, value);
                    }
                });
        body.put("corrects", revision.record());
        body.set("attributions", JSON.valueToTree(revision.attributions()));
        if (revision.note() != null) {
            body.put("note", revision.note());
        }
        return of(commands, command, body);
    }

    private static FormState of(CommandForms commands, Listed command, ObjectNode body) {
        if (!body.has(ID)) {
            body.put(ID, UUID.randomUUID().toString());
        }
        return new FormState(commands, command, body);
    }

    /** Returns the same content under a new id, and so as a new record. */
    FormState withNewId() {
        return new FormState(
                commands, command, body.deepCopy().put(ID, UUID.randomUUID().toString()));
    }

    /**
     * Returns the fields of the form.
     *
     * @param longer the pointer of a list that gets one more entry; empty for none
     */
    List<FormField> inputs(String longer) {
        return new FormFields(commands, longer).of("", commands.schema(command.name()), body);
    }

    /** Returns every problem that the schema shows. */
    Stream<Problem> problems(HttpServletRequest request) {
        return Stream.concat(unknownFields(request), blankFields());
    }

    private Stream<Problem> unknownFields(HttpServletRequest request) {
        var parameters = request.getParameterMap();
        var schema = commands.schema(command.name());
        return FormParser.unknown(commands, schema, parameters.keySet()).stream()
                .map(name ->
                        RequestProblems.unknownParameter(
                                name,
                                "This form has no field %s. Its content was: %s"
                                        .formatted(
                                                name,
                                                String.join(
                                                        ", ",
                                                        parameters.getOrDefault(
                                                                name, new String[0])))));
    }

    private Stream<Problem> blankFields() {
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
