package parley.command.api;

import java.util.Arrays;
import java.util.List;
import parley.command.Command;
import parley.command.Rejection;
import parley.command.Rule;
import parley.command.registry.CommandRegistry;
import parley.openapi.ProblemType;

/** The rules as problem types of the OpenAPI document. */
final class RuleProblems {
    private RuleProblems() {}

    static List<ProblemType> all() {
        return Arrays.stream(Rule.values()).map(RuleProblems::type).toList();
    }

    /** Returns the names of the rules that a command may break, as far as its family determines. */
    static List<String> of(Class<? extends Command> command) {
        var family = CommandRegistry.family(command);
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.concerns(family))
                .map(Rule::word)
                .toList();
    }

    private static ProblemType type(Rule rule) {
        var problem = CommandProblems.problem(Rejection.of(rule));
        return new ProblemType(rule.word(), problem.status(), rule.title(), rule.remedy());
    }
}
