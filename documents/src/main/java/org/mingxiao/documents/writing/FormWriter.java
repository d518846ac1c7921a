package org.mingxiao.documents.writing;

import org.mingxiao.core.form.Form;

/** Lays a form out as its official table, or as headed prose for a report. */
public final class FormWriter {
    private FormWriter() {}

    /**
     * The bytes of a file that holds the form. The same form gives the same bytes: no time, name or machine goes in. Figures
     * keep every decimal they have, stand in the form's own unit, and get two decimals and thousands separators.
     *
     * @throws NotPrintable of PDF alone: where there is no font, or none with all of the characters
     */
    public static byte[] write(Form form, WritingFormat format) {
        var sheet = sheet(form);
        return switch (format) {
            case DOCX -> WordFile.of(sheet);
            case XLSX -> Workbook.of(sheet);
            case PDF -> PdfFile.of(sheet, PdfFonts.find());
            case HTML -> WebPage.of(sheet);
        };
    }

    static Sheet sheet(Form form) {
        return switch (form.kind()) {
            case DEPARTMENT_GOALS -> DepartmentGoalsSheet.of(form);
            case PROJECT_GOALS -> ProjectSheet.fits(form) ? ProjectSheet.of(form) : ProjectGoalsSheet.of(form);
            case PROJECT_SELF_EVALUATION, DEPARTMENT_SELF_EVALUATION -> SelfEvaluationSheet.of(form);
            case MONITORING -> MonitoringSheet.of(form);
            case SELF_EVALUATION_REPORT -> ReportSheet.of(form);
        };
    }
}
