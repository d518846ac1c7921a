package org.mingxiao.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The promises that {@code ARCHITECTURE.md} makes about the core. */
@AnalyzeClasses(packages = "org.mingxiao.core", importOptions = DoNotIncludeTests.class)
class CoreStaysPlainTest {

    @ArchTest
    static final ArchRule the_core_knows_the_jdk_and_jspecify_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.mingxiao.core..", "java..", "org.jspecify..")
            .because("its rules must run unchanged in the command line, the server and a corpus batch");

    @ArchTest
    static final ArchRule the_core_does_no_input_or_output = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..", "java.util.logging..")
            .because("what a value, a finding and a score mean does not depend on where they come from");

    @ArchTest
    static final ArchRule figures_are_exact = fields().should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class)
            .andShould()
            .notHaveRawType(Double.class)
            .because("money, values and scores are decimals that somebody answers for");

    @ArchTest
    static final ArchRule values_know_no_forms = noClasses()
            .that()
            .resideInAPackage("..core.value..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..core.form..", "..core.review..", "..core.score..")
            .because("arrows run money, value, form, then review and score");

    @ArchTest
    static final ArchRule forms_know_no_review_or_score = noClasses()
            .that()
            .resideInAPackage("..core.form..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..core.review..", "..core.score..")
            .because("arrows run money, value, form, then review and score");

    @ArchTest
    static final ArchRule review_and_score_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("..core.review..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..core.score..")
            .because("a finding must not change with a scoring scheme");

    @ArchTest
    static final ArchRule score_does_not_know_review = noClasses()
            .that()
            .resideInAPackage("..core.score..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..core.review..")
            .because("a score must not change with a review rule");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.mingxiao.core.(*)..").should().beFreeOfCycles();
}
