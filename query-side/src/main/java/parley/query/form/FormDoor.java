package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import parley.access.Role;
import parley.access.door.Needs;
import parley.door.Nearest;
import parley.door.Problem;
import parley.door.Rejected;
import parley.query.form.Commands.Listed;
import parley.query.form.FormPage.Said;
import parley.query.page.PageProblems;
import parley.query.read.TakesFields;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /record}: the commands there are; {@code /record/{name}}: the form of one. */
@Controller
@Needs(Role.RECORDER)
public final class FormDoor {
    private static final String MORE = "more:";

    private final Forwarding forwarding;

    FormDoor(Forwarding forwarding) {
        this.forwarding = forwarding;
    }

    @GetMapping("/record")
    ModelAndView choice(
            @RequestParam(defaultValue = "") String negotiation, HttpServletRequest request) {
        return new ModelAndView(
                "record",
                Map.of("kinds", forwarding.commands(request).byKind(), "negotiation", negotiation));
    }

    @GetMapping("/record/{name}")
    ModelAndView form(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String negotiation,
            HttpServletRequest request) {
        var commands = forwarding.commands(request);
        var body = JsonNodeFactory.instance.objectNode();
        body.put("commandId", UUID.randomUUID().toString());
        if (!negotiation.isEmpty()) {
            body.put("negotiation", negotiation);
        }
        return form(commands, listed(commands, name), body, Said.NOTHING);
    }

    /**
     * Takes a form, and forwards it.
     *
     * @param button {@code record}, {@code try}, or {@code more:} and the pointer of a list that is
     *     to have another entry
     * @param csrf asked for on the way here, where somebody has logged in
     */
    @PostMapping("/record/{name}")
    @TakesFields
    ModelAndView send(
            @PathVariable String name,
            @RequestParam(defaultValue = "try") String button,
            @RequestParam(required = false) @Nullable String csrf,
            HttpServletRequest request,
            HttpServletResponse response) {
        var commands = forwarding.commands(request);
        var listed = listed(commands, name);
        var body = Filled.of(commands, request.getParameterMap()).body(commands.schema(name));
        if (button.startsWith(MORE)) {
            return form(commands, listed, body, new Said(null, button.substring(MORE.length())));
        }
        var records = button.equals("record");
        var answer = forwarding.send(request, name, body, !records);
        response.setStatus(answer.status());
        return records && !answer.isRefusal()
                ? new ModelAndView(
                        "recorded",
                        Map.of("command", listed, "receipt", Recorded.of(answer.body(), body)))
                : form(commands, listed, body, new Said(answer, ""));
    }

    private static ModelAndView form(
            Commands commands, Listed command, ObjectNode body, Said said) {
        return new ModelAndView("form", Map.of("page", FormPage.of(commands, command, body, said)));
    }

    private static Listed listed(Commands commands, String name) {
        return commands.named(name).orElseThrow(() -> unknown(commands, name));
    }

    private static RuntimeException unknown(Commands commands, String name) {
        var names =
                commands.byKind().stream()
                        .flatMap(kind -> kind.commands().stream())
                        .map(Listed::name)
                        .toList();
        return Problem.of(
                        "unknown-command",
                        404,
                        "There is no such command",
                        "No command has this name." + Nearest.hint(name, names))
                .rejected();
    }

    @ExceptionHandler
    ModelAndView rejected(
            Rejected rejected, HttpServletRequest request, HttpServletResponse response) {
        return PageProblems.page(rejected.problem(), request, response);
    }
}
