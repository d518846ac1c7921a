package org.mingxiao.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents in folders. */
final class Folders {
    /** WPS writes .wps and .et, which are Word's and Excel's old formats. */
    private static final Set<String> ENDINGS =
            Set.of("pdf", "docx", "xlsx", "html", "htm", "txt", "md", "csv", "tsv", "doc", "xls", "wps", "et");

    private Folders() {}

    static List<Path> files(List<Path> given) {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                files.addAll(walk(path));
            } else {
                files.add(path);
            }
        }
        return List.copyOf(files);
    }

    private static List<Path> walk(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                    boolean hidden = !below.equals(folder) && nameOf(below).startsWith(".");
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && isDocument(nameOf(file))) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                /** A file or folder that may not be opened stays in the list, and becomes a problem when it is read. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path below, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("no visit fails", e);
        }
        found.sort(
                Comparator.comparing(file -> folder.relativize(file).toString().replace('\\', '/')));
        return found;
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /** Office programs put a {@code ~$} in front of the name of a note that a file is open. */
    private static boolean isDocument(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.indexOf('.') > 0 && !name.startsWith("~$") && ENDINGS.contains(ending);
    }
}
