package org.mingxiao.documents.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** Takes out of an Office file what would differ from one run to the next. */
final class Archive {
    /** For the very first minute that a ZIP file can state Java would add the time zone of the machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Archive() {}

    /** Nobody's file of no particular time. */
    static void anonymise(POIXMLProperties properties) {
        var core = properties.getCoreProperties();
        core.setCreator("");
        try {
            core.getUnderlyingProperties().setCreatedProperty(NO_TIME + ":00Z");
            core.getUnderlyingProperties().setModifiedProperty(NO_TIME + ":00Z");
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Mingxiao");
    }

    /** The same entries without their times. */
    static byte[] withoutTimes(byte[] archive) throws IOException {
        var out = new ByteArrayOutputStream(archive.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(archive));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var settled = new ZipEntry(entry.getName());
                settled.setTimeLocal(NO_TIME);
                to.putNextEntry(settled);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
