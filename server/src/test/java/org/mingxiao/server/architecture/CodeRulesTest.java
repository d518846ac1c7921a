package org.mingxiao.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Rules of the server's code, each with its reason. */
@AnalyzeClasses(packages = "org.mingxiao.server", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTest {
    @ArchTest
    static final ArchRule CONTROLLERS_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .because("a page is reached over HTTP, never by a call");

    @ArchTest
    static final ArchRule PAGES_START_NO_TRANSACTIONS = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("what belongs together is for the service to say");

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("a class should not exist without what it needs");

    @ArchTest
    static final ArchRule EMBEDDED_DATABASE_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("..shared.database..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.zonky..")
            .because("in production there is another database");

    @ArchTest
    static final ArchRule NO_FLOATING_POINT = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..shared..")
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .because("money and scores are exact");
}
