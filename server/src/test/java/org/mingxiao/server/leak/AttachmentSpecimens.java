package org.mingxiao.server.leak;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.filing.Attachments;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.boot.test.context.TestComponent;

/** Files that belong to a document. */
@TestComponent
class AttachmentSpecimens implements Specimens {
    private static final String KIND = "test.document";

    private final Uploads uploads;
    private final Attachments attachments;

    AttachmentSpecimens(Uploads uploads, Attachments attachments) {
        this.uploads = uploads;
        this.attachments = attachments;
    }

    @Override
    public List<String> paths() {
        return List.of("/filing/attachments/{id}");
    }

    @Override
    public Specimen make(UUID unit, String mark) {
        var program = Scope.program();
        var subject = UUID.randomUUID();
        var upload = uploads.accept(program, unit, "附件.png", new ByteArrayInputStream(FilingSpecimens.picture()));
        var id = attachments.attach(program, unit, KIND, subject, null, mark, upload.id());
        return new Specimen(unit, mark, Map.of("id", id.toString(), "subject", subject.toString()));
    }

    @Override
    public Map<String, String> bodies(Specimen specimen) {
        return Map.of("POST /filing/attachments/{id}/file", FILE, "POST /filing/attachments/{id}/reject", "reason=y");
    }

    @Override
    public Map<String, String> queries(Specimen specimen) {
        return Map.of(
                "GET /filing/attachments",
                "kind=" + KIND + "&subject=" + specimen.variables().get("subject") + "&unit=" + specimen.unit());
    }
}
