package parley.query.oracle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class OracleArchitectureTest {
    private static final String ORACLE = "parley.query.oracle";
    private static final String EVENTS = "parley.events..";

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPackages("parley.query.oracle");

    @Test
    void the_oracle_knows_event_records_and_value_types_and_nothing_that_stores_or_answers() {
        DescribedPredicate<JavaClass> others =
                resideInAnyPackage("parley..")
                        .and(DescribedPredicate.not(resideInAnyPackage(ORACLE, EVENTS)));
        noClasses()
                .that()
                .resideInAPackage(ORACLE)
                .should()
                .dependOnClassesThat(others)
                .check(CLASSES);
    }

    @Test
    void the_oracle_needs_the_JDK_alone_besides_but_for_its_tests() {
        classes()
                .that()
                .resideInAPackage(ORACLE)
                .and()
                .areTopLevelClasses()
                .and(DescribedPredicate.not(simpleNameEndingWith("Test")))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(ORACLE, EVENTS, "java..", "org.jspecify.."))
                .check(CLASSES);
    }
}
