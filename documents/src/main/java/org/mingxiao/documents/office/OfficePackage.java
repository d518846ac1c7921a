package org.mingxiao.documents.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;

/**
 * The zip container of an office document. Its parts are unpacked one after another while they are read, never to disk,
 * and never more than the limits allow; names of parts are only looked up, never taken for paths.
 */
public final class OfficePackage implements AutoCloseable {
    private final ZipFile zip;
    private long unpacked;

    private OfficePackage(ZipFile zip) {
        this.zip = zip;
    }

    public static OfficePackage open(byte[] bytes) throws Unreadable {
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
            if (Collections.list(zip.getEntries()).size() > Limits.ZIP_ENTRIES) {
                throw new Unreadable(Reason.UNPACKED_TOO_LARGE);
            }
            return new OfficePackage(zip);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Reason.BROKEN, e);
        }
    }

    public boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** The part that holds the document itself; empty where this is no office document. */
    public Optional<String> mainPart() throws Unreadable {
        return relations("").entrySet().stream()
                .filter(relation -> relation.getKey().startsWith("main:"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Where the relations of a part lead inside the package, by their id; what lies outside of it is left out. */
    public Map<String, String> relations(String part) throws Unreadable {
        int slash = part.lastIndexOf('/') + 1;
        String list = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, String> targets = new LinkedHashMap<>();
        if (!has(list)) {
            return targets;
        }
        try (XmlPart xml = xml(list)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    String target = inside(part, xml.attribute("Target"));
                    String type = xml.attribute("Type");
                    String id = xml.attribute("Id");
                    boolean main = type != null && type.endsWith("/officeDocument");
                    targets.put((main ? "main:" : "") + id, target);
                    if (type != null) {
                        targets.putIfAbsent("type:" + type.substring(type.lastIndexOf('/') + 1), target);
                    }
                }
            }
        }
        return targets;
    }

    private static String inside(String part, @Nullable String target) {
        try {
            String path =
                    URI.create("/" + part).resolve(target == null ? "" : target).getPath();
            return path.substring(1);
        } catch (IllegalArgumentException | NullPointerException | StringIndexOutOfBoundsException e) {
            return "";
        }
    }

    /** @throws Unreadable also where there is no such part */
    public XmlPart xml(String part) throws Unreadable {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new Unreadable(Reason.BROKEN);
        }
        try {
            return XmlPart.of(new Unpacking(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize())));
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Reason.BROKEN, e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to close", e);
        }
    }

    /** Counts what comes out, and stops when it is too much. */
    private final class Unpacking extends InputStream {
        private final InputStream part;
        private final long packed;
        private long size;

        Unpacking(@Nullable InputStream part, long packed) {
            this.part = part == null ? new ByteArrayInputStream(new byte[0]) : part;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = part.read(into, offset, length);
            size += Math.max(0, count);
            unpacked += Math.max(0, count);
            boolean bomb = size > Limits.RATIO_GRACE_BYTES && size / packed > Limits.UNPACKED_RATIO;
            if (bomb || unpacked > Limits.UNPACKED_BYTES) {
                throw new TooMuch();
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            part.close();
        }
    }

    /** The package unpacks to more than the limits allow. */
    static final class TooMuch extends IOException {}
}
