package parley.query.oracle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The oracle")
class OracleArchitectureTest {
    private static final String ORACLE = "parley.query.oracle..";
    private static final String EVENTS = "parley.events..";

    private final JavaClasses oracle =
            new ClassFileImporter().importPackages("parley.query.oracle");

    @Test
    @DisplayName("knows event records and value types, and nothing that stores or answers")
    void independent() {
        DescribedPredicate<JavaClass> others =
                resideInAnyPackage("parley..")
                        .and(DescribedPredicate.not(resideInAnyPackage(ORACLE, EVENTS)));
        noClasses()
                .that()
                .resideInAPackage(ORACLE)
                .should()
                .dependOnClassesThat(others)
                .check(oracle);
    }

    @Test
    @DisplayName("needs the JDK alone besides, but for its tests")
    void plain() {
        classes()
                .that()
                .resideInAPackage(ORACLE)
                .and()
                .areTopLevelClasses()
                .and(DescribedPredicate.not(simpleNameEndingWith("Test")))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(ORACLE, EVENTS, "java..", "org.jspecify.."))
                .check(oracle);
    }
}
