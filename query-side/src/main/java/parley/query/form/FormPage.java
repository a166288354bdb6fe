package parley.query.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.query.form.Commands.Listed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as it is shown.
 *
 * @param negotiation that is recorded in, as far as it was said
 * @param commandId under which it is sent, so that sending it twice records it once
 * @param inputs what nearly everybody fills in
 * @param rare what archives and programs do
 * @param fault why it was not taken; absent if it was, or was not sent yet
 * @param would what a trial says that it would record; absent if it was not tried
 */
record FormPage(
        Listed command,
        String negotiation,
        String commandId,
        List<Input> inputs,
        List<Input> rare,
        @Nullable Fault fault,
        @Nullable String would) {
    private static final String ID = "commandId";
    private static final Set<String> RARE = Set.of("recordedAt", "correlation", "causation");
    private static final Set<String> TOLD = Set.of("type", "title", "detail", "field");
    private static final List<String> FIRST = List.of("negotiation");
    private static final List<String> LAST = List.of("attributions", "note", "corrects");

    /**
     * Why a form was not taken.
     *
     * @param pointer of the field at fault; absent if it is none of them
     */
    record Fault(String title, String detail, @Nullable String pointer) {
        /** What the field is called in the page. */
        public @Nullable String field() {
            return pointer == null ? null : Input.id(pointer);
        }

        boolean isAt(Input input) {
            return input.pointer().equals(pointer);
        }
    }

    /** What there is to be said of a form beside what is filled in. */
    record Said(Forwarding.@Nullable Answer answer, String longer) {
        static final Said NOTHING = new Said(null, "");
    }

    static FormPage of(Commands commands, Listed command, ObjectNode body, Said said) {
        var all = new Inputs(commands, said.longer()).of("", commands.schema(command.name()), body);
        return new FormPage(
                command,
                body.path("negotiation").asString(""),
                body.path(ID).asString(""),
                all.stream().filter(FormPage::isUsual).sorted(FormPage::byPlace).toList(),
                all.stream().filter(input -> RARE.contains(input.label())).toList(),
                fault(said.answer(), Inputs.pointers(all)),
                would(said.answer()));
    }

    /** Whether any of the rare fields is filled in, or at fault. */
    public boolean hasRare() {
        return rare.stream().anyMatch(input -> input.isFilled() || faultAt(input) != null);
    }

    /** Why the value of a field can't be; absent if it can. */
    public @Nullable String faultAt(Input input) {
        return fault != null && fault.isAt(input) ? fault.detail() : null;
    }

    private static boolean isUsual(Input input) {
        return !RARE.contains(input.label()) && !input.label().equals(ID);
    }

    private static int byPlace(Input one, Input other) {
        return Integer.compare(place(one), place(other));
    }

    private static int place(Input input) {
        return FIRST.contains(input.label()) ? -1 : LAST.indexOf(input.label()) + 1;
    }

    private static @Nullable Fault fault(Forwarding.@Nullable Answer answer, Set<String> pointers) {
        if (answer == null || !answer.isRefusal()) {
            return null;
        }
        var problem = answer.body();
        return new Fault(
                sentence(problem.path("title").asString("It was not taken")),
                problem.path("detail").asString("") + named(problem),
                Inputs.nearest(pointers, problem.path("field").asString("")));
    }

    private static @Nullable String would(Forwarding.@Nullable Answer answer) {
        return answer == null || answer.isRefusal()
                ? null
                : answer.body().path("events").toPrettyString();
    }

    private static String sentence(String title) {
        return title.endsWith(".") ? title : title + ".";
    }

    /** What a problem names beside its field: the thing that is not there, or the nearest one. */
    private static String named(JsonNode problem) {
        var named =
                problem.properties().stream()
                        .filter(member -> !TOLD.contains(member.getKey()))
                        .filter(member -> member.getValue().isString())
                        .map(member -> member.getKey() + ": " + member.getValue().asString())
                        .collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : " (" + named + ")";
    }
}
