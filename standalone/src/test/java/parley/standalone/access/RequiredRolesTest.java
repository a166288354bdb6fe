package parley.standalone.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import parley.security.web.RequiresRole;

/** All endpoints of the process, from every module and package. */
@AnalyzeClasses(packages = "parley", importOptions = DoNotIncludeTests.class)
class RequiredRolesTest {
    @ArchTest
    static final ArchRule every_address_says_what_it_needs =
            methods()
                    .that()
                    .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
                    .should()
                    .beAnnotatedWith(RequiresRole.class)
                    .orShould()
                    .beDeclaredInClassesThat()
                    .areAnnotatedWith(RequiresRole.class);
}
