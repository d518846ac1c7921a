package org.mingxiao.server.goals.output;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.writing.NotPrintable;
import org.mingxiao.documents.writing.WritingFormat;
import org.mingxiao.server.filing.FileNames;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.life.Versions;
import org.mingxiao.server.goals.mapping.FormOf;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goal forms as official files. What is exported is what the person sees, as it stands now or as a version had it. */
@Service
class FormExports {
    private static final Map<WritingFormat, String> MEDIA_TYPES = Map.of(
            WritingFormat.DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            WritingFormat.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            WritingFormat.PDF, "application/pdf",
            WritingFormat.HTML, "text/html;charset=UTF-8");

    private final GoalForms forms;
    private final Versions versions;
    private final Acts acts;

    FormExports(GoalForms forms, Versions versions, Acts acts, @Value("${mingxiao.pdf.font:}") String font) {
        this.forms = forms;
        this.versions = versions;
        this.acts = acts;
        if (!font.isBlank()) {
            // The writer of documents knows no Spring: it is told as on the command line.
            System.setProperty("mingxiao.pdf.font", font);
        }
    }

    /** @throws Refused where no such format is written */
    static WritingFormat format(String name) {
        try {
            return WritingFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("export-format", name);
        }
    }

    /**
     * The form as it stands, or as one of its versions.
     *
     * @throws Refused where it is not seen, or has no such version
     */
    @Transactional(readOnly = true)
    public GoalForm form(Scope scope, UUID id, @Nullable Integer version) {
        return version == null ? forms.get(scope, id) : versions.form(scope, id, version);
    }

    /**
     * A file for a person; that it was handed out is on record.
     *
     * @throws Refused where it is not seen, or where this machine cannot write it (PDF without a font)
     */
    @Transactional
    public ExportFile export(Scope scope, UUID id, @Nullable Integer version, WritingFormat format) {
        var form = form(scope, id, version);
        var file = write(form, version, format);
        acts.record(
                "goals.exported",
                GoalForms.SUBJECT,
                id,
                form.unit(),
                Map.of("format", format.code(), "version", version == null ? "" : version.toString()));
        return file;
    }

    ExportFile write(GoalForm form, @Nullable Integer version, WritingFormat format) {
        try {
            var bytes = Documents.write(FormOf.form(form), format);
            var title = form.year() + "年度_" + form.title() + (version == null ? "" : "_第" + version + "版");
            return new ExportFile(
                    FileNames.safe(title, format.code()),
                    MEDIA_TYPES.getOrDefault(format, "application/octet-stream"),
                    bytes);
        } catch (NotPrintable e) {
            throw Refused.invalid("export-not-printable", e.message(LocaleContextHolder.getLocale()));
        }
    }
}
