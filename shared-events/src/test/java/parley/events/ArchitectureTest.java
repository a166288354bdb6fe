package parley.events;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Dependency rules of the model and its JSON mapping. */
@AnalyzeClasses(packages = "parley", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_model_knows_the_jdk_and_jspecify_alone =
            classes()
                    .that()
                    .resideInAPackage("parley.events..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("parley.events..", "java..", "org.jspecify.."));

    @ArchTest
    static final ArchRule the_language_knows_jackson_and_nothing_else =
            classes()
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                            "parley.events..",
                                            "parley.json..",
                                            "java..",
                                            "org.jspecify..")
                                    .or(resideInAPackage("tools.jackson.."))
                                    .or(resideInAPackage("com.fasterxml.jackson.annotation..")));

    @ArchTest
    static final ArchRule nobody_reads_a_clock =
            noClasses().should().accessTargetWhere(MachineClock.IS_READ);

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("parley.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_package_of_the_model_is_of_the_vocabulary =
            classes()
                    .that()
                    .resideInAPackage("parley.events..")
                    .and()
                    .areTopLevelClasses()
                    .should(beOfTheVocabulary());

    private static ArchCondition<JavaClass> beOfTheVocabulary() {
        return ArchCondition.from(
                describe(
                        "be in a package of the vocabulary",
                        type -> type.getPackage().isAnnotatedWith(Vocabulary.class)));
    }

    @Test
    void every_event_is_a_record_that_declares_its_type() {
        assertThat(Events.all())
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.isRecord()).isTrue();
                    assertThat(event.isAnnotationPresent(EventType.class)).isTrue();
                });
    }
}
