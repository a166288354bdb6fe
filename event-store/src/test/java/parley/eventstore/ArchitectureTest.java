package parley.eventstore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import parley.events.MachineClock;

/** Dependency rules of the log. */
@AnalyzeClasses(packages = "parley.eventstore", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_log_knows_no_framework_of_either_side =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..", "org.axonframework..", "jakarta..");

    @ArchTest
    static final ArchRule what_reads_does_not_know_what_appends =
            noClasses()
                    .that()
                    .resideInAnyPackage("parley.eventstore", "parley.eventstore.read..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("parley.eventstore.append..");

    @ArchTest
    static final ArchRule what_both_share_knows_neither =
            noClasses()
                    .that()
                    .resideInAPackage("parley.eventstore")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("parley.eventstore.read..");

    @ArchTest
    static final ArchRule nobody_reads_a_clock =
            noClasses().should().accessTargetWhere(MachineClock.IS_READ);

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("parley.eventstore.(*)..").should().beFreeOfCycles();
}
