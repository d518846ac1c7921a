package org.mingxiao.server.filing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mingxiao.server.filing.FileFormat;
import org.mingxiao.server.filing.Readings;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Files for people: download, and a preview that shows pictures only, drawn elsewhere. */
@Controller
@RequestMapping("/filing/uploads/{id}")
@Access
class UploadPages {
    private final Uploads uploads;
    private final Readings readings;

    UploadPages(Uploads uploads, Readings readings) {
        this.uploads = uploads;
        this.readings = readings;
    }

    @GetMapping
    void download(Scope scope, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        try (var open = uploads.open(scope, id)) {
            FileAnswer.download(open, response);
        }
    }

    @GetMapping("/preview")
    String preview(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "1") int number, Model model) {
        var upload = uploads.get(scope, id);
        model.addAttribute("upload", upload);
        model.addAttribute("number", number);
        if (upload.format().isPicture() || upload.format() == FileFormat.PDF) {
            return "filing/preview";
        }
        model.addAttribute("source", readings.source(scope, id));
        return "filing/preview";
    }

    /** A page of a PDF, or the picture that was handed in. */
    @GetMapping("/picture")
    void picture(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int number,
            HttpServletResponse response)
            throws IOException {
        var upload = uploads.get(scope, id);
        if (upload.format() == FileFormat.PDF) {
            FileAnswer.picture(readings.page(scope, id, number), "image/png", response);
        } else if (upload.format().isPicture()) {
            try (var open = uploads.open(scope, id)) {
                FileAnswer.picture(open.bytes(), upload.format().mediaType(), response);
            }
        } else {
            throw Refused.notFound();
        }
    }
}
