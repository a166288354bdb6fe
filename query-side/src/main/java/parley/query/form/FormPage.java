package parley.query.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.problem.Problem;
import parley.query.form.CommandForms.Listed;

/**
 * A form as it is shown.
 *
 * @param negotiation that is recorded in, as far as it was said
 * @param corrects the record that it puts right; empty if it is no correction
 * @param commandId under which it is sent, so that sending it twice records it once
 * @param inputs what nearly everybody fills in
 * @param rare what archives and programs do
 * @param faults why it was not taken; empty if it was, or was not sent yet
 * @param would what a trial says that it would record; absent if it was not tried
 */
record FormPage(
        Listed command,
        String negotiation,
        String corrects,
        String commandId,
        List<FormField> inputs,
        List<FormField> rare,
        List<FormError> faults,
        @Nullable String would) {
    private static final Set<String> RARE = Set.of("recordedAt", "correlation", "causation");
    private static final List<String> FIRST = List.of("negotiation");
    private static final List<String> LAST = List.of("attributions", "note", "corrects");

    /**
     * What there is to be said of a form beside what is written in it.
     *
     * @param problems why it was not taken
     * @param would what a trial says that it would record
     * @param longer the pointer of a list that is to have one more entry; empty for none
     */
    record Said(List<Problem> problems, @Nullable String would, String longer) {
        static final Said NOTHING = new Said(List.of(), null, "");

        static Said would(String would) {
            return new Said(List.of(), would, "");
        }

        static Said longer(String list) {
            return new Said(List.of(), null, list);
        }

        static Said refused(List<Problem> problems) {
            return new Said(problems, null, "");
        }
    }

    static FormPage of(FormState written, Said said) {
        var all = written.inputs(said.longer());
        return new FormPage(
                written.command(),
                written.body().path("negotiation").asString(""),
                written.body().path("corrects").asString(""),
                written.body().path(FormState.ID).asString(""),
                all.stream().filter(FormPage::isUsual).sorted(FormPage::byPlace).toList(),
                all.stream().filter(input -> RARE.contains(input.label())).toList(),
                said.problems().stream().map(problem -> FormErrors.of(problem, all)).toList(),
                said.would());
    }

    /** Whether something may be confided in it. */
    public boolean isConfiding() {
        return inputs.stream().anyMatch(input -> input.label().equals(FormState.SEALED));
    }

    /** Whether any of the rare fields is filled in, or at fault. */
    public boolean hasRare() {
        return rare.stream().anyMatch(this::isOpen);
    }

    /** Whether something is filled in, or at fault, in a field or within it. */
    private boolean isOpen(FormField input) {
        return input.isFilled() || input.all().anyMatch(within -> faultAt(within) != null);
    }

    /** Whether what may be said beside a text is shown at once. */
    public boolean isOpenBeside(FormField input) {
        return input.inputs().stream().anyMatch(this::isOpen);
    }

    /** Why the value of a field can't be; absent if it can. */
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

    private static int byPlace(FormField one, FormField other) {
        return Integer.compare(place(one), place(other));
    }

    private static int place(FormField input) {
        return FIRST.contains(input.label()) ? -1 : LAST.indexOf(input.label()) + 1;
    }
}
