package org.mingxiao.cli.page;

import java.util.List;
import java.util.StringJoiner;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.terminal.Sheet;
import org.mingxiao.cli.terminal.Style;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.Reviewed.Between;
import org.mingxiao.core.review.Reviewed.FormFindings;
import org.mingxiao.core.review.Severity;
import org.mingxiao.documents.Problem;
import org.mingxiao.documents.Reading;

/** What a file held: its forms, or what was found in them, and what could not be read. */
public final class FilePage {
    private static final String INDENT = "  ";

    private final Sheet sheet;
    private final Messages messages;
    private final FormPage forms;
    private final FindingsPage findings;

    public FilePage(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.forms = new FormPage(sheet, messages);
        this.findings = new FindingsPage(sheet, messages);
    }

    /** The file with everything that was read from it. */
    public void read(Reading reading) {
        heading(reading);
        for (var form : reading.forms()) {
            sheet.blank();
            forms.print(form);
        }
        problems(reading.problems());
        sheet.blank();
    }

    /**
     * The file with the findings on each of its forms.
     *
     * @param found one entry a form of the file, in its order
     */
    public void reviewed(Reading reading, List<FormFindings> found) {
        heading(reading);
        for (int i = 0; i < reading.forms().size(); i++) {
            sheet.blank();
            forms.heading(reading.forms().get(i));
            findings.print(reading.forms().get(i), found.get(i));
        }
        problems(reading.problems());
        sheet.blank();
    }

    /** The file with the files that its forms were written to. */
    public void written(Reading reading, List<String> paths) {
        heading(reading);
        for (var path : paths) {
            sheet.line(INDENT + "✓ " + messages.text("write.written") + " " + path, Style.PLAIN);
        }
        if (paths.isEmpty()) {
            sheet.line(INDENT + messages.text("write.nothing"), Style.WARNING);
        }
        problems(reading.problems());
        sheet.blank();
    }

    /**
     * The findings between forms and files, and how many there are of all.
     *
     * @param files the file of each form
     */
    public void across(List<Between> across, List<String> files, List<Finding> all) {
        if (!across.isEmpty()) {
            sheet.rule(messages.text("findings.across"), Style.FILE);
            findings.between(across, files);
            sheet.blank();
        }
        var counts = new StringJoiner(messages.text("between"));
        for (var severity : Severity.values()) {
            long count = all.stream().filter(f -> f.severity() == severity).count();
            counts.add(messages.text("findings.count." + severity.code(), count));
        }
        sheet.line(messages.text("findings.total", all.size(), counts), Style.HEADING);
    }

    void heading(Reading reading) {
        var format = reading.format();
        sheet.rule(
                format == null
                        ? reading.file()
                        : reading.file() + "  " + format.code().toUpperCase(java.util.Locale.ROOT),
                Style.FILE);
    }

    void problems(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        sheet.blank();
        sheet.line(messages.text("problems", problems.size()), Style.HEADING);
        for (var problem : problems) {
            sheet.marked(INDENT + "✗ ", Style.ERROR, ProblemText.of(problem, messages), Style.PLAIN);
        }
    }
}
