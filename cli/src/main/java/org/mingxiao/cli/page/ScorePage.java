package org.mingxiao.cli.page;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.terminal.Sheet;
import org.mingxiao.cli.terminal.Style;
import org.mingxiao.cli.terminal.TextTable;
import org.mingxiao.cli.terminal.TextTable.Cell;
import org.mingxiao.cli.terminal.TextTable.Column;
import org.mingxiao.core.score.Remark;
import org.mingxiao.core.score.ScoreCard;
import org.mingxiao.core.score.ScoreRow;
import org.mingxiao.core.score.ScoreTrace;
import org.mingxiao.documents.Reading;

/** A score card: each row with its due and published points, how they came about, and what differs. */
public final class ScorePage {
    private static final String INDENT = "  ";
    private static final String DIFFERS = "≠";

    private final Sheet sheet;
    private final Messages messages;
    private final FilePage files;
    private final FormPage forms;
    private final Places places;

    public ScorePage(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.files = new FilePage(sheet, messages);
        this.forms = new FormPage(sheet, messages);
        this.places = new Places(messages);
    }

    /** The file with the card of each of its self-evaluation tables. */
    public void print(Reading reading, List<ScoreCard> cards) {
        files.heading(reading);
        for (var card : cards) {
            sheet.blank();
            print(card);
        }
        files.problems(reading.problems());
        sheet.blank();
    }

    private void print(ScoreCard card) {
        forms.heading(card.form());
        sheet.paragraph(
                INDENT,
                messages.text(
                        "card.scheme",
                        card.scheme().title(),
                        card.scheme().version(),
                        card.scheme().source()),
                Style.LABEL);
        sheet.blank();
        sheet.table(INDENT, rows(card));
        sheet.blank();
        total(card);
        differences(card);
        remarks(INDENT, card.remarks());
        workings(card);
        formulas(card);
    }

    private TextTable rows(ScoreCard card) {
        var table = new TextTable(List.of(
                new Column(messages.text("card.row"), false),
                new Column(messages.text("card.target"), false),
                new Column(messages.text("card.actual"), false),
                new Column(messages.text("card.weight"), true),
                new Column(messages.text("card.due"), true),
                new Column(messages.text("card.published"), true),
                new Column(messages.text("card.difference"), true),
                new Column(messages.text("card.rule"), false)));
        card.rows().forEach(row -> table.row(cells(row, differs(card, row))));
        return table;
    }

    private List<Cell> cells(ScoreRow row, boolean differs) {
        var style = differs ? Style.ERROR : Style.PLAIN;
        var due = row.due() == null ? messages.text("card.open") : plain(row.due());
        var difference = row.difference() == null || row.difference().signum() == 0 ? "" : signed(row.difference());
        return List.of(
                Cell.plain(row.name()),
                Cell.plain(orEmpty(row.target())),
                Cell.plain(orEmpty(row.actual())),
                Cell.plain(plain(row.weight())),
                new Cell(due, row.due() == null ? Style.WARNING : Style.PLAIN),
                new Cell(plain(row.published()), style),
                new Cell(differs ? difference + " " + DIFFERS : difference, style),
                new Cell(row.trace().rule(), Style.LABEL));
    }

    private static boolean differs(ScoreCard card, ScoreRow row) {
        return row.difference() != null
                && row.difference().abs().compareTo(card.scheme().tolerance()) > 0;
    }

    private void total(ScoreCard card) {
        var parts = new StringJoiner(messages.text("between"));
        parts.add(
                card.total() == null
                        ? messages.text("card.total.open", plain(card.least()), plain(card.most()))
                        : messages.text("card.total", plain(card.total())));
        if (card.grade() != null) {
            parts.add(messages.text("card.grade", card.grade()));
        }
        if (card.publishedTotal() != null) {
            parts.add(messages.text("card.published-total", plain(card.publishedTotal())));
        }
        if (card.publishedGrade() != null) {
            parts.add(messages.text("card.published-grade", card.publishedGrade()));
        }
        sheet.paragraph(INDENT, parts.toString(), Style.HEADING);
    }

    private void workings(ScoreCard card) {
        sheet.blank();
        sheet.line(INDENT + messages.text("card.workings"), Style.HEADING);
        for (var row : card.rows()) {
            sheet.marked(
                    INDENT + INDENT + row.name() + "  ",
                    Style.LABEL,
                    row.trace().working() + " [" + row.trace().rule() + "]",
                    Style.PLAIN);
            remarks(INDENT + INDENT + INDENT, row.remarks());
        }
    }

    /** Each formula that was used, once, in the order of its first use. */
    private void formulas(ScoreCard card) {
        var used = new LinkedHashMap<String, ScoreTrace>();
        card.rows().forEach(row -> used.putIfAbsent(row.trace().rule(), row.trace()));
        sheet.blank();
        sheet.line(INDENT + messages.text("card.rules"), Style.HEADING);
        used.forEach((rule, trace) -> sheet.marked(
                INDENT + INDENT + rule + "  ",
                Style.LABEL,
                messages.text("card.formula", trace.formula(), trace.source()),
                Style.PLAIN));
    }

    private void differences(ScoreCard card) {
        if (card.differences().isEmpty()) {
            return;
        }
        sheet.blank();
        sheet.line(INDENT + messages.text("card.differences", card.differences().size()), Style.HEADING);
        for (var difference : card.differences()) {
            var where = places.full(difference.place());
            sheet.marked(
                    INDENT + INDENT + DIFFERS + " ",
                    Style.ERROR,
                    messages.text("card.differs", difference.what(), difference.published(), difference.due())
                            + (where.isEmpty() ? "" : " — " + where),
                    Style.PLAIN);
        }
    }

    private void remarks(String indent, List<Remark> remarks) {
        for (var remark : remarks) {
            var style = switch (remark.level()) {
                case ERROR -> Style.ERROR;
                case WARNING -> Style.WARNING;
                case NOTE -> Style.INFO;
            };
            sheet.marked(
                    indent + messages.text("remark." + remark.level()) + " " + remark.rule() + "  ",
                    style,
                    remark.message(),
                    Style.PLAIN);
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
