package parley.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import parley.events.MachineClock;
import parley.eventstore.append.EventLog;
import parley.openapi.QueryParameters;
import parley.query.web.QueryEndpoint;

@AnalyzeClasses(packages = "parley.query", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "org.axonframework..",
        "jakarta..",
        "java.sql..",
        "javax.sql..",
        "org.postgresql..",
        "com.zaxxer.."
    };

    private static final DescribedPredicate<JavaClass> PURE =
            resideInAPackage("parley.query.fact")
                    .or(resideInAPackage("parley.query.fact.maintenance"))
                    .or(resideInAPackage("parley.query.facet"))
                    .or(resideInAPackage("parley.query.translation"))
                    .or(
                            simpleNameEndingWith("Facts")
                                    .and(DescribedPredicate.not(resideInAPackage("..fact.read"))))
                    .as("the pure way from event to fact");

    @ArchTest
    static final ArchRule the_way_from_event_to_fact_knows_no_framework_and_no_database =
            noClasses().that(PURE).should().dependOnClassesThat().resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule the_engine_of_facts_knows_no_kind_of_thing =
            noClasses()
                    .that()
                    .resideInAPackage("parley.query.fact..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("parley.query..")
                                    .and(
                                            DescribedPredicate.not(
                                                    resideInAPackage("parley.query.fact..")))
                                    .and(
                                            DescribedPredicate.not(
                                                    resideInAPackage("parley.query.facet"))));

    @ArchTest
    static final ArchRule the_query_side_does_not_know_the_command_side =
            noClasses().should().dependOnClassesThat().resideInAPackage("parley.command..");

    @ArchTest
    static final ArchRule the_query_side_never_appends =
            noClasses().should().dependOnClassesThat().belongToAnyOf(EventLog.class);

    @ArchTest
    static final ArchRule time_and_chance_come_from_outside =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("parley.query.boot..")
                    .should()
                    .accessTargetWhere(MachineClock.IS_READ)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(RandomGenerator.class);

    @ArchTest
    static final ArchRule every_controller_says_that_it_answers_questions =
            classes()
                    .that()
                    .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                    .should()
                    .beAnnotatedWith(QueryEndpoint.class);

    @ArchTest
    static void every_handler_names_components_of_the_record_that_it_takes(JavaClasses classes) {
        var parameters =
                classes.stream()
                        .filter(type -> type.isAnnotatedWith(QueryEndpoint.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .flatMap(method -> Arrays.stream(method.getParameters()))
                        .filter(parameter -> parameter.isAnnotationPresent(QueryParameters.class))
                        .toList();
        assertThat(parameters)
                .hasSizeGreaterThan(8)
                .allSatisfy(parameter ->
                        assertThat(parameter.getType().getRecordComponents())
                                .extracting(RecordComponent::getName)
                                .contains(parameter.getAnnotation(QueryParameters.class).value()));
    }

    @ArchTest
    static final ArchRule no_field_is_injected =
            noFields()
                    .should()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .orShould()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .orShould()
                    .beAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("parley.query.(**)").should().beFreeOfCycles();
}
