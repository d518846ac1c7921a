package org.mingxiao.documents.fonts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The open Chinese fonts that are installed on this machine. None is delivered with the program. */
public final class InstalledFonts {
    /** Beginnings of file names, the best first: LXGW WenKai has all characters of GB 18030 names. */
    private static final List<String> KNOWN =
            List.of("lxgwwenkai-regular", "lxgwwenkaigb-regular", "wqy-microhei", "wqy-zenhei");

    private InstalledFonts() {}

    /** Font files with TrueType outlines, the first choice first; empty where none is installed. */
    public static List<Path> chinese() {
        return chinese(folders());
    }

    /** Those below these folders. */
    public static List<Path> chinese(List<Path> folders) {
        var files = folders.stream().flatMap(InstalledFonts::fontsIn).toList();
        var found = new ArrayList<Path>();
        for (var known : KNOWN) {
            files.stream()
                    .filter(file -> name(file).startsWith(known))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static List<Path> folders() {
        var home = System.getProperty("user.home", "");
        return Stream.of(
                        "/usr/share/fonts",
                        "/usr/local/share/fonts",
                        home + File.separator + ".local/share/fonts",
                        home + File.separator + ".fonts",
                        "/Library/Fonts",
                        home + File.separator + "Library/Fonts",
                        "C:\\Windows\\Fonts")
                .map(Path::of)
                .toList();
    }

    private static Stream<Path> fontsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder, 4)) {
            return files
                    .filter(file -> name(file).endsWith(".ttf") || name(file).endsWith(".ttc"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
