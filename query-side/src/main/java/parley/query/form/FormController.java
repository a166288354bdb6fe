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
import parley.query.form.FormPage.Said;
import parley.query.page.PageProblems;
import parley.query.web.AcceptsFormFields;
import parley.query.web.QueryEndpoint;
import parley.security.AuthenticatedUser;
import parley.security.Role;
import parley.security.web.RequiresRole;

/**
 * {@code /record}: the commands there are; {@code /record/{name}}: the form of one; and below a
 * thing the form in which a record about it is corrected.
 */
@Controller
@QueryEndpoint
@RequiresRole(Role.RECORDER)
public final class FormController {
    private static final String MORE = "more:";
    private static final String REUSED = "record-id-reused";

    private final AvailableCommands available;
    private final CommandSideClient forwarding;
    private final Corrections corrections;

    FormController(
            AvailableCommands available, CommandSideClient forwarding, Corrections corrections) {
        this.available = available;
        this.forwarding = forwarding;
        this.corrections = corrections;
    }

    /** Whether to lead to what only readers are shown. */
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

    @GetMapping("/record/{name}")
    ModelAndView form(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String negotiation,
            @RequestParam(defaultValue = "") String record,
            HttpServletRequest request) {
        var written = FormState.nothing(available.now(request), name);
        if (!negotiation.isEmpty()) {
            written.body().put("negotiation", negotiation);
        }
        if (!record.isEmpty()) {
            written.body().put("record", record);
        }
        return FormViews.form(written, Said.NOTHING);
    }

    /** The form in which a record is put right, filled in as that record stands. */
    @GetMapping("/negotiations/{negotiation}/{kind}/{thing}/correct")
    ModelAndView correct(
            AuthenticatedUser access,
            @PathVariable String negotiation,
            @PathVariable String kind,
            @PathVariable String thing,
            @RequestParam(defaultValue = "") String record,
            HttpServletRequest request) {
        access.require(Role.READER);
        var wrong = corrections.find(negotiation, kind, thing, record);
        return FormViews.form(
                FormState.again(available.now(request), negotiation, wrong), Said.NOTHING);
    }

    /**
     * Takes a form, and forwards it. Whatever becomes of it, what was written in it is shown again
     * unless it is on record.
     *
     * @param button {@code record}, {@code try}, or {@code more:} and the pointer of a list that is
     *     to have another entry
     * @param csrf asked for on the way here, where somebody has logged in
     */
    @PostMapping("/record/{name}")
    @AcceptsFormFields
    ModelAndView send(
            @PathVariable String name,
            @RequestParam(defaultValue = "try") String button,
            @RequestParam(required = false) @Nullable String csrf,
            HttpServletRequest request,
            HttpServletResponse response) {
        RawForm.refuseWhatIsNone(request);
        var known = available.forSentForm(request);
        var written = FormState.in(request, known.commands(), name);
        return button.startsWith(MORE)
                ? FormViews.form(written, Said.longer(button.substring(MORE.length())))
                : take(written, known.problem(), button.equals("record"), request, response);
    }

    /** What is wrong already is told before anything is asked of command-side. */
    private ModelAndView take(
            FormState written,
            @Nullable Problem away,
            boolean records,
            HttpServletRequest request,
            HttpServletResponse response) {
        var faults = written.faults(request).toList();
        if (!faults.isEmpty()) {
            return FormViews.refused(written, faults, response);
        }
        return away == null
                ? forward(written, records, request, response)
                : FormViews.refused(written, List.of(away), response);
    }

    private ModelAndView forward(
            FormState written,
            boolean records,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var answer =
                    forwarding.send(request, written.command().name(), written.body(), !records);
            if (answer.isRefusal()) {
                return refused(written, answer.problem(), response);
            }
            response.setStatus(answer.status());
            return records
                    ? FormViews.recorded(written, RecordedForm.of(answer.body(), written.body()))
                    : FormViews.form(
                            written, Said.would(answer.body().path("events").toPrettyString()));
        } catch (ProblemException unanswered) {
            return refused(written, unanswered.problem(), response);
        }
    }

    private static ModelAndView refused(
            FormState written, Problem problem, HttpServletResponse response) {
        return problem.name().equals(REUSED)
                ? FormViews.refused(written.afresh(), List.of(recorded(problem)), response)
                : FormViews.refused(written, List.of(problem), response);
    }

    /** An id that was used before is no dead end: what is sent from here on is another record. */
    private static Problem recorded(Problem reused) {
        return Problem.of(
                REUSED,
                reused.status(),
                reused.title(),
                "This form was already recorded with other content, as the record “%s”. To correct that record, put its id into corrects. Otherwise, send the form again to record what is below as a new record."
                        .formatted(reused.more().getOrDefault("record", "")));
    }

    /** Whoever may not record now, or of whom that is not known, keeps what they wrote. */
    @ExceptionHandler
    ModelAndView rejected(
            ProblemException rejected, HttpServletRequest request, HttpServletResponse response) {
        var problem = rejected.problem();
        var isSent = HttpMethod.POST.matches(request.getMethod());
        return isSent && (isDenied(problem) || problem.status() >= 500)
                ? FormViews.again(problem, request, response)
                : PageProblems.page(problem, request, response);
    }

    private static boolean isDenied(Problem problem) {
        return problem.status() == 401 || problem.status() == 403;
    }
}
