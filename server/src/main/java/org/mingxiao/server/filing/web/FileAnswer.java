package org.mingxiao.server.filing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mingxiao.server.filing.OpenUpload;
import org.springframework.http.ContentDisposition;

/** Answers with a file in a way that no browser runs anything of it. */
final class FileAnswer {
    private FileAnswer() {}

    /** To be saved, never to be shown, whatever it is. */
    static void download(OpenUpload open, HttpServletResponse response) throws IOException {
        var upload = open.upload();
        harmless(response);
        response.setContentType(upload.format().mediaType());
        response.setContentLengthLong(upload.size());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(upload.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var in = open.stream()) {
            in.transferTo(response.getOutputStream());
        }
    }

    /** To be shown in a page. */
    static void picture(byte[] bytes, String mediaType, HttpServletResponse response) throws IOException {
        harmless(response);
        response.setContentType(mediaType);
        response.setContentLength(bytes.length);
        response.setHeader("Content-Disposition", "inline");
        response.getOutputStream().write(bytes);
    }

    private static void harmless(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
