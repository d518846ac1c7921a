package org.mingxiao.server.filing;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the reading process is given to run: core, documents and their libraries, each found through a class of its own; nothing
 * of the server, so nothing a file might do there finds a database or a password.
 */
final class WorkerClassPath {
    private static final List<String> ONE_CLASS_OF_EACH = List.of(
            "org.mingxiao.core.form.Form",
            "org.mingxiao.documents.Documents",
            "org.apache.pdfbox.pdmodel.PDDocument",
            "org.apache.pdfbox.io.IOUtils",
            "org.apache.fontbox.ttf.TrueTypeFont",
            "org.apache.poi.POIDocument",
            "org.apache.poi.ooxml.POIXMLDocument",
            "org.apache.poi.hwpf.HWPFDocument",
            "org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder",
            "org.apache.xmlbeans.XmlObject",
            "org.apache.commons.compress.archivers.zip.ZipFile",
            "org.apache.commons.io.IOUtils",
            "org.apache.commons.codec.binary.Hex",
            "org.apache.commons.collections4.ListUtils",
            "org.apache.commons.math3.util.FastMath",
            "org.apache.commons.csv.CSVFormat",
            "org.apache.commons.logging.LogFactory",
            "org.apache.logging.log4j.LogManager",
            "com.zaxxer.sparsebits.SparseBitSet",
            "org.jsoup.Jsoup",
            "tools.jackson.core.json.JsonFactory",
            "org.jspecify.annotations.Nullable");

    private WorkerClassPath() {}

    static String find() {
        return ONE_CLASS_OF_EACH.stream()
                .map(WorkerClassPath::origin)
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path origin(String name) {
        try {
            var type = Class.forName(name, false, WorkerClassPath.class.getClassLoader());
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("a library of the reader is missing: " + name, e);
        }
    }
}
