package parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import parley.events.MachineClock;

/** The house rules of what any service of Parley stands on. */
@AnalyzeClasses(packages = "parley", importOptions = ArchitectureTest.OfThisModule.class)
class ArchitectureTest {
    /** All packages of this module, also those that are still to come. */
    static final class OfThisModule implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/platform/target/")
                    && new DoNotIncludeTests().includes(location);
        }
    }

    @ArchTest
    static final ArchRule no_side_is_known_here =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "parley.command..",
                            "parley.query..",
                            "parley.standalone..",
                            "parley.postgres..",
                            "org.axonframework..");

    @ArchTest
    static final ArchRule only_who_keeps_something_there_or_opens_it_knows_the_database =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "parley.security",
                            "parley.encryption",
                            "parley.database..",
                            "parley.boot..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.postgresql..", "org.flywaydb..");

    @ArchTest
    static final ArchRule only_what_surrounds_http_knows_spring =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "parley.security.web..",
                            "parley.web..",
                            "parley.openapi..",
                            "parley.management..",
                            "parley.boot..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule security_knows_neither_http_nor_the_log =
            noClasses()
                    .that()
                    .resideInAPackage("parley.security")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("parley.security.web..", "parley.eventstore..");

    @ArchTest
    static final ArchRule nobody_reads_a_clock =
            noClasses().should().accessTargetWhere(MachineClock.IS_READ);

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("parley.(**)").should().beFreeOfCycles();
}
