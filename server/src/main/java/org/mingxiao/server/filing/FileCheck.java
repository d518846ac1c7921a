package org.mingxiao.server.filing;

import java.nio.file.Path;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decides by content alone whether a file is taken: an allow-list, never a list of what is forbidden. */
@Component
class FileCheck {
    private final VirusScan scan;
    private final boolean oldOffice;

    FileCheck(VirusScan scan, @Value("${mingxiao.uploads.old-office:false}") boolean oldOffice) {
        this.scan = scan;
        this.oldOffice = oldOffice;
    }

    /** @throws Refused with the reason where it is not taken */
    FileFormat formatOf(Path file) {
        var format = Pictures.formatOf(file).orElseGet(() -> document(file));
        scan.check(file);
        return format;
    }

    private FileFormat document(Path file) {
        // Before anything opens the parts of a zipped document, they are counted and measured.
        ZipCheck.check(file);
        try {
            var format = FileFormat.valueOf(Documents.formatOf(file).name());
            if (!oldOffice && (format == FileFormat.DOC || format == FileFormat.XLS)) {
                throw Refused.invalid("file-old-office");
            }
            return format;
        } catch (Unreadable e) {
            throw Refused.invalid("file-kind", e.reason().message());
        }
    }
}
