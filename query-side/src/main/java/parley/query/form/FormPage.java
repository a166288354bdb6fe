package parley.query.form;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.problem.Problem;
import parley.query.form.CommandForms.Listed;
import tools.jackson.databind.JsonNode;

/**
 * A form as a page shows it.
 *
 * @param negotiation where the record belongs; empty if not entered yet
 * @param corrects the record that it corrects; empty if it is no correction
 * @param commandId the id under which it is sent, so that sending it twice records it once
 * @param inputs the fields that most users fill in
 * @param rare the fields for archives and programs
 * @param faults the reasons why it was rejected; empty if it was not
 * @param would what the dry run would record; null if there was none
 */
record FormPage(
        Listed command,
        String negotiation,
        String corrects,
        String commandId,
        List<FormField> inputs,
        List<FormField> rare,
        List<FormError> faults,
        @Nullable String would,
        List<String> consequences,
        List<String> cautions) {
    private static final Set<String> RARE = Set.of("recordedAt", "correlation", "causation");
    private static final List<String> FIRST = List.of("negotiation");
    private static final List<String> LAST = List.of("attributions", "note", "corrects");

    /**
     * What the page shows besides the fields and what is entered in them.
     *
     * @param problems the reasons why it was rejected
     * @param dryRun what the dry run would record; null if there was none
     * @param consequences what it would bring about, in sentences
     * @param cautions what may be a slip, in sentences
     * @param longer the pointer of a list that gets one more entry; empty for none
     */
    record Feedback(
            List<Problem> problems,
            @Nullable String dryRun,
            List<String> consequences,
            List<String> cautions,
            String longer) {
        static final Feedback NONE = new Feedback(List.of(), null, List.of(), List.of(), "");

        static Feedback dryRun(JsonNode answer) {
            return new Feedback(
                    List.of(),
                    answer.path("events").toPrettyString(),
                    ConsequenceWords.of(answer.path("consequences")),
                    RecordedForm.cautions(answer),
                    "");
        }

        static Feedback longer(String list) {
            return new Feedback(List.of(), null, List.of(), List.of(), list);
        }

        static Feedback rejected(List<Problem> problems) {
            return new Feedback(problems, null, List.of(), List.of(), "");
        }
    }

    static FormPage of(FormState state, Feedback feedback) {
        var all = state.inputs(feedback.longer());
        return new FormPage(
                state.command(),
                state.body().path("negotiation").asString(""),
                state.body().path("corrects").asString(""),
                state.body().path(FormState.ID).asString(""),
                all.stream()
                        .filter(FormPage::isUsual)
                        .sorted(Comparator.comparingInt(FormPage::place))
                        .toList(),
                all.stream().filter(input -> RARE.contains(input.label())).toList(),
                feedback.problems().stream().map(problem -> FormErrors.of(problem, all)).toList(),
                feedback.dryRun(),
                feedback.consequences(),
                feedback.cautions());
    }

    /** Whether it has a field for the identity of a confidential source. */
    public boolean isConfiding() {
        return inputs.stream().anyMatch(input -> input.label().equals(FormState.SEALED));
    }

    /** Whether a rare field is filled in or at fault. */
    public boolean hasRare() {
        return rare.stream().anyMatch(this::isOpen);
    }

    /** Whether a field, or one in it, is filled in or at fault. */
    private boolean isOpen(FormField input) {
        return input.isFilled() || input.all().anyMatch(within -> faultAt(within) != null);
    }

    /** Whether the fields that accompany a text are unfolded. */
    public boolean isOpenBeside(FormField input) {
        return input.inputs().stream().anyMatch(this::isOpen);
    }

    /** Returns why a field is at fault; null if it is not. */
    public @Nullable String faultAt(FormField input) {
        return faults.stream()
                .filter(fault -> fault.isAt(input))
                .map(FormError::detail)
                .findFirst()
                .orElse(null);
    }

    private static boolean isUsual(FormField input) {
        return !RARE.contains(input.label()) && !input.label().equals(FormState.ID);
    }

    private static int place(FormField input) {
        return FIRST.contains(input.label()) ? -1 : LAST.indexOf(input.label()) + 1;
    }
}
