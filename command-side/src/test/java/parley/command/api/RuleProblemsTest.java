package parley.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.ReflectionSupport.findAllClassesInPackage;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.command.Command;
import parley.command.Family;
import parley.command.Refuses;
import parley.command.Rule;
import parley.command.registry.CommandRegistry;

class RuleProblemsTest {
    static List<String> families() {
        return Stream.of(Family.values()).map(Family::word).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void
            the_documented_rules_of_a_command_include_those_by_which_tests_of_its_family_see_it_rejected(
                    String family) {
        assertThat(documented(family)).containsAll(refusing(family));
    }

    @Test
    void only_rules_without_a_family_are_documented_for_every_family() {
        var general = new TreeSet<>(documented(families().getFirst()));
        families().forEach(family -> general.retainAll(documented(family)));
        assertThat(general)
                .containsExactly(
                        "corrects-another-command",
                        "corrects-no-record-of-this",
                        "dangling-reference",
                        "ends-before-it-begins",
                        "id-used",
                        "record-id-reused",
                        "record-retracted",
                        "record-unknown",
                        "refers-to-itself",
                        "retraction-not-corrected",
                        "stale-version",
                        "thing-retracted",
                        "thing-unknown",
                        "transcription-out-of-order",
                        "unstorable",
                        "valid-time-to-come",
                        "version-conflict");
    }

    private static Set<String> documented(String family) {
        return CommandRegistry.commands().stream()
                .filter(command -> CommandRegistry.family(command).word().equals(family))
                .flatMap((Class<? extends Command> command) -> RuleProblems.of(command).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> refusing(String family) {
        var tests =
                findAllClassesInPackage(
                        "parley.command." + family, _ -> true, name -> name.endsWith("Test"));
        return tests.stream()
                .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Refuses.class))
                .map(method -> method.getAnnotation(Refuses.class))
                .map(Refuses::value)
                .map(Rule::word)
                .toList();
    }
}
