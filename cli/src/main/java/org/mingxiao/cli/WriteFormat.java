package org.mingxiao.cli;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.mingxiao.core.form.Form;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.Reading;
import org.mingxiao.documents.json.JsonResult;
import org.mingxiao.documents.writing.WritingFormat;

/** What {@code write} can write. */
enum WriteFormat {
    DOCX,
    XLSX,
    PDF,
    HTML,
    JSON;

    byte[] write(Reading reading, Form form) {
        return switch (this) {
            case DOCX -> Documents.write(form, WritingFormat.DOCX);
            case XLSX -> Documents.write(form, WritingFormat.XLSX);
            case PDF -> Documents.write(form, WritingFormat.PDF);
            case HTML -> Documents.write(form, WritingFormat.HTML);
            case JSON -> json(reading, form);
        };
    }

    private static byte[] json(Reading reading, Form form) {
        var bytes = new ByteArrayOutputStream();
        try (var result = new JsonResult(bytes)) {
            result.file(
                    new Reading(reading.file(), reading.sha256(), reading.format(), List.of(form), reading.problems()));
        }
        return bytes.toByteArray();
    }

    /** As it is written on the command line; also the ending of the files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
