package org.mingxiao.cli.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The files that the words of a command mean. */
public final class InputFiles {
    /** What an office program leaves beside a document that it has open. */
    private static final String OFFICE_LOCK = "~$";

    private InputFiles() {}

    /**
     * Files as given, and for a folder every file below it in the order of their paths. The content decides what a file
     * is, so none is passed over for its ending. Hidden files and links found in a folder are: a run reads nothing
     * outside what was given.
     */
    public static List<Path> of(List<Path> given) {
        var files = new ArrayList<Path>();
        for (var path : given) {
            if (Files.isDirectory(path)) {
                files.addAll(below(path));
            } else {
                files.add(path);
            }
        }
        return List.copyOf(files);
    }

    private static List<Path> below(Path folder) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return !directory.equals(folder) && hidden(directory)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !hidden(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException reason) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }

    private static boolean hidden(Path path) {
        var name = path.getFileName().toString();
        return name.startsWith(".") || name.startsWith(OFFICE_LOCK);
    }
}
