package parley.command.door;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import parley.command.Command;
import parley.command.Refusal;
import parley.command.Rule;
import parley.openapi.ProblemType;

/** The rules as problems: all there are, and those that a command may break. */
final class RuleProblems {
    /** By the package of a family: how the names of its own rules begin. All others are general. */
    private static final Map<String, List<String>> OWN =
            Map.ofEntries(
                    Map.entry("negotiation", List.of("ZONE_", "FICTION_", "NEGOTIATION_")),
                    Map.entry("party", List.of("DELEGATE_")),
                    Map.entry("source", List.of("CONFIDENTIAL_", "IDENTITY_")),
                    Map.entry("meeting", List.of("MEETING_", "PARTY_TWICE_")),
                    Map.entry("violence", List.of("PARTY_ON_")),
                    Map.entry("issue", List.of("POSITION_")),
                    Map.entry("proposal", List.of("PROPOSAL_")),
                    Map.entry("assessment", List.of("ASSESSMENT_")),
                    Map.entry("watchitem", List.of("WATCH_")),
                    Map.entry("claim", List.of("CLAIM_", "CORROBORATION_")),
                    Map.entry("duplicate", List.of("ALREADY_DUPLICATE", "DUPLICATE_OF_")));

    private RuleProblems() {}

    static List<ProblemType> all() {
        return Arrays.stream(Rule.values()).map(RuleProblems::type).toList();
    }

    /** The names of those that a command may break, as far as its family tells. */
    static List<String> of(Class<? extends Command> command) {
        var family = family(command);
        return Arrays.stream(Rule.values())
                .filter(rule -> isGeneral(rule) || isOf(family, rule))
                .map(Rule::word)
                .toList();
    }

    /** The family that a command is of, by its package. */
    static String family(Class<? extends Command> command) {
        var name = command.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isGeneral(Rule rule) {
        return OWN.keySet().stream().noneMatch(family -> isOf(family, rule));
    }

    private static boolean isOf(String family, Rule rule) {
        return OWN.getOrDefault(family, List.of()).stream().anyMatch(rule.name()::startsWith);
    }

    private static ProblemType type(Rule rule) {
        var problem = CommandProblems.problem(Refusal.of(rule));
        return new ProblemType(rule.word(), problem.status(), rule.title(), rule.mend());
    }
}
