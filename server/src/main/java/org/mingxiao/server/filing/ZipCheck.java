package org.mingxiao.server.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mingxiao.documents.Limits;
import org.mingxiao.server.shared.access.Refused;

/**
 * The parts of a zipped document (DOCX, XLSX), before anything reads them: how many, how large unpacked, what they are. They are
 * unpacked into nothing, so a bomb costs a little time and no memory.
 */
final class ZipCheck {
    private static final List<String> ACTIVE = List.of("vbaproject", "macrosheet", "/activex/", "vbadata.xml");
    private static final List<String> ARCHIVES =
            List.of(".zip", ".rar", ".7z", ".gz", ".docx", ".xlsx", ".docm", ".xlsm", ".jar");
    private static final List<String> FORBIDDEN = List.of("<!DOCTYPE", "<!ENTITY", "DDEAUTO", "<ddeLink");
    private static final int OVERLAP = 32;

    private ZipCheck() {}

    /** @throws Refused where it is packed to harm or holds what no form needs; says nothing of a file that is no zip */
    static void check(Path file) {
        if (!isZip(file)) {
            return;
        }
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > Limits.ZIP_ENTRIES) {
                throw Refused.invalid("file-too-many-parts", Limits.ZIP_ENTRIES);
            }
            var unpacked = 0L;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                checkName(entry);
                unpacked += measure(zip, entry, Limits.UNPACKED_BYTES - unpacked);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refused(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT, "file-broken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isZip(Path file) {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] < 9;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkName(ZipEntry entry) {
        var name = "/" + entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        if (name.contains("/../")
                || entry.getName().startsWith("/")
                || name.indexOf('\0') >= 0
                || name.matches("/[a-z]:.*")) {
            throw Refused.invalid("file-broken");
        } else if (ACTIVE.stream().anyMatch(name::contains)) {
            throw Refused.invalid("file-active");
        } else if (ARCHIVES.stream().anyMatch(name::endsWith)) {
            throw Refused.invalid("file-nested");
        }
    }

    /** How large a part is unpacked; what it declares is not believed. */
    private static long measure(ZipFile zip, ZipEntry entry, long room) throws IOException {
        var packed = Math.max(1, entry.getCompressedSize());
        var markup = entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.(xml|rels|vml)");
        try (InputStream in = zip.getInputStream(entry)) {
            var buffer = new byte[64 << 10];
            var size = 0L;
            var tail = "";
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                var ratio = size > Limits.RATIO_GRACE_BYTES && size / packed > Limits.UNPACKED_RATIO;
                if (size > room || ratio) {
                    throw Refused.invalid("file-bomb");
                }
                if (markup) {
                    tail = checkMarkup(tail, buffer, read);
                }
            }
            return size;
        }
    }

    /** Declarations of entities and commands to other programs; also where the text is in two bytes a character. */
    private static String checkMarkup(String before, byte[] buffer, int length) {
        var text = before + new String(buffer, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
        for (var forbidden : FORBIDDEN) {
            if (text.contains(forbidden)) {
                throw Refused.invalid(forbidden.startsWith("<!") ? "file-entities" : "file-active");
            }
        }
        return text.substring(Math.max(0, text.length() - OVERLAP));
    }
}
