package parley.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.UUID;
import java.util.random.RandomGenerator;
import parley.command.axon.FastIdentifierFactory;
import parley.events.MachineClock;
import parley.eventstore.RecordHeader;
import parley.eventstore.Reference;
import parley.eventstore.StandingChange;
import parley.eventstore.append.AppendRequest;

@AnalyzeClasses(packages = "parley.command", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FRAMEWORKS = {
        "org.axonframework..", "org.springframework..", "jakarta..", "tools.jackson..", "java.sql.."
    };
    private static final String[] EDGES = {
        "parley.command.handling..",
        "parley.command.axon..",
        "parley.command.api..",
        "parley.command.bulk..",
        "parley.command.boot.."
    };

    @ArchTest
    static final ArchRule commands_and_deciders_know_no_framework =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(EDGES)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule commands_and_deciders_know_the_language_and_nothing_else =
            classes()
                    .that()
                    .resideOutsideOfPackages(EDGES)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                            "parley.command..",
                                            "parley.events..",
                                            "java..",
                                            "org.jspecify..")
                                    .or(
                                            belongToAnyOf(
                                                    AppendRequest.class,
                                                    Reference.class,
                                                    StandingChange.class,
                                                    RecordHeader.class)));

    @ArchTest
    static final ArchRule axon_is_known_to_its_adapter_alone =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("parley.command.axon..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule commands_are_records =
            classes()
                    .that()
                    .areAssignableTo(Command.class)
                    .and()
                    .areNotInterfaces()
                    .should()
                    .beRecords()
                    .andShould()
                    .beAnnotatedWith(Emits.class);

    @ArchTest
    static final ArchRule time_and_chance_reach_a_decision_as_data =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("parley.command.boot..")
                    .and()
                    .doNotBelongToAnyOf(FastIdentifierFactory.class)
                    .should()
                    .accessTargetWhere(MachineClock.IS_READ)
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(RandomGenerator.class);

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("parley.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_kernel_knows_no_family =
            noClasses()
                    .that()
                    .resideInAPackage("parley.command")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("parley.command.*..");

    @ArchTest
    static final ArchRule the_command_side_does_not_know_the_query_side =
            noClasses().should().dependOnClassesThat().resideInAPackage("parley.query..");

    @ArchTest
    static final ArchRule no_field_is_injected =
            noFields()
                    .should()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .orShould()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .orShould()
                    .beAnnotatedWith("jakarta.annotation.Resource");
}
