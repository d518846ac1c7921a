package org.mingxiao.cli.page;

import java.util.List;
import java.util.stream.Collectors;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.terminal.Sheet;
import org.mingxiao.cli.terminal.Style;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.Reviewed.Between;
import org.mingxiao.core.review.Reviewed.FormFindings;
import org.mingxiao.core.review.Severity;

/** Findings with their mark, their place, the line of the document, the evidence and what to do. */
final class FindingsPage {
    private static final String INDENT = "  ";

    private final Sheet sheet;
    private final Messages messages;
    private final Places places;

    FindingsPage(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.places = new Places(messages);
    }

    /** Those on the form first, then project by project; a project without findings is not named. */
    void print(Form form, FormFindings found) {
        print(found.findings(), "");
        boolean none = found.findings().isEmpty();
        for (int i = 0; i < form.projects().size(); i++) {
            var ofProject = found.projects().get(i);
            if (!ofProject.isEmpty()) {
                none = false;
                sheet.blank();
                sheet.marked(
                        INDENT + (i + 1) + ". ",
                        Style.LABEL,
                        form.projects().get(i).name(),
                        Style.HEADING);
                print(ofProject, INDENT);
            }
        }
        if (none) {
            sheet.marked(INDENT + "✓ ", Style.GOOD, messages.text("findings.none"), Style.PLAIN);
        }
    }

    /** Findings between forms: their places need the file. */
    void between(List<Between> findings, List<String> files) {
        for (var each : findings) {
            sheet.blank();
            print(each.finding(), files.get(each.form()) + " ", INDENT);
        }
    }

    private void print(List<Finding> findings, String indent) {
        for (var finding : findings) {
            sheet.blank();
            print(finding, "", INDENT + indent);
        }
    }

    private void print(Finding finding, String file, String indent) {
        var style = style(finding.severity());
        var mark = messages.text("severity." + finding.severity().code()) + " " + finding.rule();
        sheet.marked(indent + mark + "  ", style, finding.message(), Style.PLAIN);
        var deeper = indent + INDENT;
        quote(finding, file, deeper);
        var evidence = finding.evidence().stream()
                .filter(text -> !text.isBlank() && !text.equals(finding.place().text()))
                .collect(Collectors.joining(messages.text("finding.between")));
        if (!evidence.isEmpty()) {
            sheet.marked(deeper + messages.text("finding.evidence"), Style.LABEL, evidence, Style.PLAIN);
        }
        if (!finding.suggestion().isEmpty()) {
            sheet.marked(deeper + messages.text("finding.suggestion"), Style.LABEL, finding.suggestion(), Style.PLAIN);
        }
    }

    private void quote(Finding finding, String file, String indent) {
        var place = finding.place();
        var where = (file + places.full(place)).strip();
        var text = place.text();
        if (text == null || text.isBlank()) {
            if (!where.isEmpty()) {
                sheet.paragraph(indent, where, Style.LABEL);
            }
        } else {
            sheet.marked(
                    indent + (where.isEmpty() ? messages.text("finding.document") : where) + " │ ",
                    Style.LABEL,
                    text,
                    Style.QUOTE);
        }
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.ERROR;
            case WARNING -> Style.WARNING;
            case INFO -> Style.INFO;
        };
    }
}
