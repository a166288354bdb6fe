package parley.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.ReflectionSupport.findAllClassesInPackage;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RefusalCatalogueTest {

    @Test
    void every_rule_has_a_test_in_which_it_refuses() {
        var tested =
                findAllClassesInPackage("parley.command", _ -> true, name -> name.endsWith("Test"))
                        .stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(method -> method.getAnnotation(Refuses.class))
                        .filter(Objects::nonNull)
                        .map(Refuses::value)
                        .collect(Collectors.toSet());
        assertThat(tested).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void every_rule_is_stated_in_sentences_with_a_remedy() {
        assertThat(Rule.values())
                .allSatisfy(rule -> {
                    assertThat(rule.word()).matches("[a-z]+(-[a-z]+)*");
                    assertThat(rule.title()).matches("\\p{Lu}.*\\.");
                    assertThat(rule.remedy()).matches("\\p{Lu}.*\\.");
                    assertThat(Rule.of(rule.word())).contains(rule);
                });
    }

    @Test
    void no_two_rules_have_the_same_title() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::title)).doesNotHaveDuplicates();
    }
}
