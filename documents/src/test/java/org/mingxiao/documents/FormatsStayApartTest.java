package org.mingxiao.documents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The promises that {@code ARCHITECTURE.md} makes about reading and writing documents. */
@AnalyzeClasses(packages = "org.mingxiao.documents", importOptions = DoNotIncludeTests.class)
class FormatsStayApartTest {

    @ArchTest
    static final ArchRule pdfbox_stays_in_pdf_and_writing = noClasses()
            .that()
            .resideOutsideOfPackages("..documents.pdf..", "..documents.writing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.pdfbox..")
            .because("a change of library must touch the packages of its format only");

    @ArchTest
    static final ArchRule poi_stays_in_word_sheet_and_writing = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..documents.word..", "..documents.sheet..", "..documents.office..", "..documents.writing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..")
            .because("a change of library must touch the packages of its formats only");

    @ArchTest
    static final ArchRule jsoup_stays_in_web_and_writing = noClasses()
            .that()
            .resideOutsideOfPackages("..documents.web..", "..documents.writing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jsoup..")
            .because("a change of library must touch the packages of its formats only");

    @ArchTest
    static final ArchRule the_page_model_knows_no_format = noClasses()
            .that()
            .resideInAnyPackage("..documents.layout..", "..documents.recognition..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache..",
                    "org.jsoup..",
                    "..documents.pdf..",
                    "..documents.word..",
                    "..documents.sheet..",
                    "..documents.web..",
                    "..documents.text..",
                    "..documents.writing..")
            .because("a form is recognised by what it says, whatever file it came in");

    @ArchTest
    static final ArchRule the_layout_knows_no_recognition = noClasses()
            .that()
            .resideInAPackage("..documents.layout..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..documents.recognition..")
            .because("arrows run format, layout, recognition");

    @ArchTest
    static final ArchRule nothing_is_fetched = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "javax.net..")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection")
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .because("reading a file must not touch anything but the file");

    @ArchTest
    static final ArchRule nothing_is_printed = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("only the command line speaks to a terminal");
}
