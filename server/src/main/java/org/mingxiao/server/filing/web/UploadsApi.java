package org.mingxiao.server.filing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.mingxiao.documents.json.JsonResult;
import org.mingxiao.server.filing.Readings;
import org.mingxiao.server.filing.Upload;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files for programs: hand in, look up, fetch, and what was read from them. */
@RestController
@RequestMapping("/api/v1/uploads")
@Access
class UploadsApi {
    private final Uploads uploads;
    private final Readings readings;

    UploadsApi(Uploads uploads, Readings readings) {
        this.uploads = uploads;
        this.readings = readings;
    }

    /** Takes one file for a unit; 422 with the reason where it is refused. */
    @Operation(summary = "Takes a file, after looking at what it holds")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Upload> accept(Scope scope, @RequestParam UUID unit, @RequestParam MultipartFile file)
            throws IOException {
        try (var content = file.getInputStream()) {
            var name = file.getOriginalFilename();
            var upload = uploads.accept(scope, unit, name == null ? "" : name, content);
            return ResponseEntity.created(URI.create("/api/v1/uploads/" + upload.id()))
                    .body(upload);
        }
    }

    @Operation(summary = "What is known of a file that was taken")
    @GetMapping("/{id}")
    Upload get(Scope scope, @PathVariable UUID id) {
        return uploads.get(scope, id);
    }

    @Operation(summary = "The file itself")
    @GetMapping("/{id}/content")
    void content(Scope scope, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        try (var open = uploads.open(scope, id)) {
            FileAnswer.download(open, response);
        }
    }

    /** The forms in it, as {@code mingxiao read --format json} prints them. */
    @Operation(summary = "What was read from a file")
    @GetMapping(path = "/{id}/reading", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] reading(Scope scope, @PathVariable UUID id) {
        var bytes = new ByteArrayOutputStream();
        try (var result = new JsonResult(bytes)) {
            result.file(readings.read(scope, id));
        }
        return bytes.toByteArray();
    }
}
