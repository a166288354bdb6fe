package parley.events;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The house rules of this module. */
@AnalyzeClasses(packages = "parley", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_THE_JDK_AND_JSPECIFY_ALONE =
            classes()
                    .that()
                    .resideInAPackage("parley.events..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAPackage("parley.events..")
                                    .or(resideInAPackage("java.."))
                                    .or(resideInAPackage("org.jspecify..")));

    @ArchTest
    static final ArchRule ONLY_THE_LOG_KNOWS_AXON =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("parley.log..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule ONLY_WHO_KEEPS_SOMETHING_THERE_OR_OPENS_IT_KNOWS_THE_DATABASE =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "parley.log..",
                            "parley.access",
                            "parley.sealing",
                            "parley.database..",
                            "parley.alone..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.postgresql..", "org.flywaydb..");

    @ArchTest
    static final ArchRule ONLY_WHAT_SURROUNDS_THE_DOORS_KNOWS_SPRING =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "parley.access.door..",
                            "parley.http..",
                            "parley.openapi..",
                            "parley.alone..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule WHO_MAY_DO_WHAT_KNOWS_NEITHER_THE_WAY_IN_NOR_THE_LOG =
            noClasses()
                    .that()
                    .resideInAPackage("parley.access")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("parley.access.door..", "parley.log..");

    private static final DescribedPredicate<JavaAccess<?>> A_CLOCK_IS_READ =
            describe("a clock of the machine's is read", access -> isClock(access.getTarget()));

    @ArchTest
    static final ArchRule NOBODY_READS_A_CLOCK =
            noClasses().should().accessTargetWhere(A_CLOCK_IS_READ);

    @ArchTest
    static final ArchRule THERE_ARE_NO_CYCLES =
            slices().matching("parley.(*)..").should().beFreeOfCycles();

    @Test
    void every_event_is_a_record_that_declares_its_type() {
        assertThat(Events.all())
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.isRecord()).isTrue();
                    assertThat(event.isAnnotationPresent(EventType.class)).isTrue();
                });
    }

    private static boolean isClock(AccessTarget target) {
        return target.getFullName()
                .matches(
                        "java\\.time\\..+\\.(now|system|tick).*|.+\\.System\\.currentTimeMillis.*");
    }
}
