package parley.query.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import parley.problem.Problem;
import parley.problem.ProblemException;
import parley.query.form.FormPage.Feedback;
import parley.query.page.PageProblems;
import parley.query.web.AcceptsFormFields;
import parley.query.web.QueryEndpoint;
import parley.security.AuthenticatedUser;
import parley.security.Role;
import parley.security.web.RequiresRole;

/**
 * {@code /record} lists the commands, {@code /record/{name}} is the form of one, and below a thing
 * is the form in which a record about it is corrected.
 */
@Controller
@QueryEndpoint
@RequiresRole(Role.RECORDER)
final class FormController {
    private static final String MORE = "more:";
    private static final String REUSED = "record-id-reused";

    private final AvailableCommands available;
    private final CommandSideClient client;
    private final Corrections corrections;
    private final KnownRecords knownRecords;

    FormController(
            AvailableCommands available,
            CommandSideClient client,
            Corrections corrections,
            KnownRecords knownRecords) {
        this.available = available;
        this.client = client;
        this.corrections = corrections;
        this.knownRecords = knownRecords;
    }

    /** Whether the page links to what only readers may see. */
    @ModelAttribute("mayRead")
    boolean mayRead(AuthenticatedUser access) {
        return access.has(Role.READER);
    }

    @GetMapping("/record")
    ModelAndView choice(
            @RequestParam(defaultValue = "") String negotiation, HttpServletRequest request) {
        return new ModelAndView(
                "record",
                Map.of("kinds", available.now(request).byKind(), "negotiation", negotiation));
    }

    /**
     * Returns the form of a command.
     *
     * @param record the record that it is about; it must be known
     */
    @GetMapping("/record/{name}")
    ModelAndView form(
            AuthenticatedUser access,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String negotiation,
            @RequestParam(defaultValue = "") String record,
            HttpServletRequest request) {
        var state = FormState.blank(available.now(request), name);
        if (!negotiation.isEmpty()) {
            state.body().put("negotiation", negotiation);
        }
        if (!record.isEmpty()) {
            knownRecords.require(negotiation, record, access.reach());
            state.body().put("record", record);
        }
        return FormViews.form(state, Feedback.NONE);
    }

    /** Returns the form for correcting a record, filled in with its present content. */
    @GetMapping("/negotiations/{negotiation}/{kind}/{thing}/correct")
    ModelAndView correct(
            AuthenticatedUser access,
            @PathVariable String negotiation,
            @PathVariable String kind,
            @PathVariable String thing,
            @RequestParam(defaultValue = "") String record,
            HttpServletRequest request) {
        access.require(Role.READER);
        var revision = corrections.find(negotiation, kind, thing, record);
        return FormViews.form(
                FormState.correcting(available.now(request), negotiation, revision), Feedback.NONE);
    }

    /**
     * Forwards a submitted form. Unless it was recorded, the form is shown again with what was
     * entered.
     *
     * @param button {@code record}, {@code try}, or {@code more:} and the pointer of a list that
     *     gets another entry
     * @param csrf checked by a filter if the user has logged in
     */
    @PostMapping("/record/{name}")
    @AcceptsFormFields
    ModelAndView send(
            @PathVariable String name,
            @RequestParam(defaultValue = "try") String button,
            @RequestParam(required = false) @Nullable String csrf,
            HttpServletRequest request,
            HttpServletResponse response) {
        RawForm.requireForm(request);
        var forms = available.forSentForm(request);
        var state = FormState.submitted(request, forms.commands(), name);
        return button.startsWith(MORE)
                ? FormViews.form(state, Feedback.longer(button.substring(MORE.length())))
                : submit(state, forms.problem(), button.equals("record"), request, response);
    }

    /** Reports problems that the schema shows before anything is sent to command-side. */
    private ModelAndView submit(
            FormState state,
            @Nullable Problem unavailable,
            boolean records,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problems = state.problems(request).toList();
        if (!problems.isEmpty()) {
            return FormViews.rejected(state, problems, response);
        }
        return unavailable == null
                ? forward(state, records, request, response)
                : FormViews.rejected(state, List.of(unavailable), response);
    }

    private ModelAndView forward(
            FormState state,
            boolean records,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var answer = client.send(request, state.command().name(), state.body(), !records);
            if (answer.isRejection()) {
                return rejectedBy(state, answer.problem(), response);
            }
            response.setStatus(answer.status());
            return records
                    ? FormViews.recorded(state, RecordedForm.of(answer.body(), state.body()))
                    : FormViews.form(state, Feedback.dryRun(answer.body()));
        } catch (ProblemException failure) {
            return rejectedBy(state, failure.problem(), response);
        }
    }

    private static ModelAndView rejectedBy(
            FormState state, Problem problem, HttpServletResponse response) {
        return problem.name().equals(REUSED)
                ? FormViews.rejected(state.withNewId(), List.of(idReused(problem)), response)
                : FormViews.rejected(state, List.of(problem), response);
    }

    /** Explains a used id: the form has a new one, and if sent again makes a new record. */
    private static Problem idReused(Problem reused) {
        return Problem.of(
                REUSED,
                reused.status(),
                reused.title(),
                "This form was already recorded with other content, as the record “%s”. To correct that record, put its id into corrects. Otherwise, send the form again to record what is below as a new record."
                        .formatted(reused.more().getOrDefault("record", "")));
    }

    /** Keeps what was entered if the user may not record, or if that is unknown at present. */
    @ExceptionHandler
    ModelAndView rejected(
            ProblemException rejected, HttpServletRequest request, HttpServletResponse response) {
        var problem = rejected.problem();
        var isSent = HttpMethod.POST.matches(request.getMethod());
        return isSent && (isDenied(problem) || problem.status() >= 500)
                ? FormViews.resend(problem, request, response)
                : PageProblems.page(problem, request, response);
    }

    private static boolean isDenied(Problem problem) {
        return problem.status() == 401 || problem.status() == 403;
    }
}
