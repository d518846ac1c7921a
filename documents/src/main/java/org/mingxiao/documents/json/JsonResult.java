package org.mingxiao.documents.json;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.review.Reviewed.Between;
import org.mingxiao.core.review.Reviewed.FormFindings;
import org.mingxiao.documents.Reading;

/**
 * Writes the contract's Result, a file at a time, so that a run over a large folder never holds all of it. Close it to
 * complete the document; the stream stays open.
 */
public final class JsonResult implements Closeable {
    private final Json json;
    private final FormJson forms;
    private final FileJson files;
    private List<Between> across = List.of();
    private List<String> filesOfForms = List.of();
    private boolean reviewed;

    public JsonResult(OutputStream out) {
        json = new Json(out);
        forms = new FormJson(json);
        files = new FileJson(json, forms);
        json.beginObject();
        json.beginList("files");
    }

    /** A file that was read and not reviewed. */
    public void file(Reading reading) {
        write(reading, null);
    }

    /**
     * A file that was reviewed.
     *
     * @param findings one entry a form of the file, in its order
     */
    public void file(Reading reading, List<FormFindings> findings) {
        write(reading, findings);
    }

    /**
     * The findings between forms and files: a reviewed result has them, were they none.
     *
     * @param files the file of each form
     */
    public void across(List<Between> findings, List<String> files) {
        across = List.copyOf(findings);
        filesOfForms = List.copyOf(files);
        reviewed = true;
    }

    private void write(Reading reading, @Nullable List<FormFindings> findings) {
        json.beginObject();
        files.start(reading);
        json.beginList("forms");
        for (int i = 0; i < reading.forms().size(); i++) {
            json.beginObject();
            forms.form(reading.forms().get(i), findings == null ? null : findings.get(i));
            json.endObject();
        }
        json.endList();
        files.problems(reading);
        json.endObject();
    }

    @Override
    public void close() {
        json.endList();
        if (reviewed) {
            forms.between("findings", across, filesOfForms);
        }
        json.endObject();
        json.close();
    }
}
