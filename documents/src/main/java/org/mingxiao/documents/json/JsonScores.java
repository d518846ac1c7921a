package org.mingxiao.documents.json;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.mingxiao.core.score.Remark;
import org.mingxiao.core.score.ScoreCard;
import org.mingxiao.core.score.ScoreRow;
import org.mingxiao.core.score.ScoreTrace;
import org.mingxiao.documents.Reading;

/**
 * Writes what {@code score} finds, a file at a time: like the contract's Result, with a card in the place of each form.
 * Close it to complete the document; the stream stays open.
 */
public final class JsonScores implements Closeable {
    private final Json json;
    private final FormJson forms;
    private final FileJson files;

    public JsonScores(OutputStream out) {
        json = new Json(out);
        forms = new FormJson(json);
        files = new FileJson(json, forms);
        json.beginObject();
        json.beginList("files");
    }

    /** A file with the cards of its self-evaluation tables. */
    public void file(Reading reading, List<ScoreCard> cards) {
        json.beginObject();
        files.start(reading);
        json.list("cards", cards, this::card);
        files.problems(reading);
        json.endObject();
    }

    private void card(ScoreCard card) {
        forms.heading(card.form());
        json.object("scheme", card.scheme(), scheme -> {
            json.text("id", scheme.id());
            json.text("version", scheme.version());
            json.text("title", scheme.title());
            json.text("source", scheme.source());
        });
        json.list("rows", card.rows(), this::row);
        json.decimal("total", card.total());
        json.decimal("least", card.least());
        json.decimal("most", card.most());
        json.text("grade", card.grade());
        json.decimal("publishedTotal", card.publishedTotal());
        json.text("publishedGrade", card.publishedGrade());
        json.object("trace", card.totalTrace(), this::trace);
        json.list("differences", card.differences(), difference -> {
            json.text("what", difference.what());
            json.text("published", difference.published());
            json.text("due", difference.due());
            forms.place(difference.place());
        });
        remarks(card.remarks());
    }

    private void row(ScoreRow row) {
        json.text("name", row.name());
        var indicator = row.indicator();
        var dimension = indicator == null ? null : indicator.dimension();
        json.text("dimension", dimension == null ? null : dimension.code());
        json.decimal("weight", row.weight());
        json.text("target", row.target());
        json.text("actual", row.actual());
        json.text("decision", row.decision().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.decimal("due", row.due());
        json.decimal("published", row.published());
        json.decimal("difference", row.difference());
        json.object("trace", row.trace(), this::trace);
        remarks(row.remarks());
        forms.place(row.place());
    }

    private void trace(ScoreTrace trace) {
        json.text("rule", trace.rule());
        json.list("inputs", trace.inputs(), input -> {
            json.text("name", input.name());
            json.text("text", input.text());
        });
        json.text("formula", trace.formula());
        json.text("working", trace.working());
        json.text("source", trace.source());
    }

    private void remarks(List<Remark> remarks) {
        json.list("remarks", remarks, remark -> {
            json.text("rule", remark.rule());
            json.text(
                    "severity",
                    switch (remark.level()) {
                        case ERROR -> "error";
                        case WARNING -> "warning";
                        case NOTE -> "info";
                    });
            json.text("message", remark.message());
        });
    }

    @Override
    public void close() {
        json.endList();
        json.endObject();
        json.close();
    }
}
