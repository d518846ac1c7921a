package org.mingxiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where {@code write} puts its files: under the name of the file that a form comes from, with a number where one name is
 * wanted twice. The same files in the same order always get the same names.
 */
final class OutputFiles {
    private final Path folder;
    private final String ending;
    private final List<Path> sources;
    private final Set<String> taken = new HashSet<>();

    /** @param sources the files of the run, none of which is ever written to */
    OutputFiles(Path folder, WriteFormat format, List<Path> sources) {
        this.folder = folder;
        this.ending = "." + format;
        this.sources = List.copyOf(sources);
    }

    /**
     * Writes one form.
     *
     * @throws IOException where the folder cannot be written to, or the file is one of the sources
     */
    Path write(Path source, byte[] content) throws IOException {
        var file = folder.resolve(name(source));
        if (isSource(file)) {
            throw new SourceFileException(file);
        }
        Files.createDirectories(folder);
        Files.write(file, content);
        return file;
    }

    private String name(Path source) {
        var name = source.getFileName().toString();
        int dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var candidate = stem;
        for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = stem + "-" + number;
        }
        return candidate + ending;
    }

    private boolean isSource(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        for (var source : sources) {
            if (Files.exists(source) && Files.isSameFile(source, file)) {
                return true;
            }
        }
        return false;
    }

    /** The output would overwrite a file that the run reads. */
    static final class SourceFileException extends IOException {
        private final transient Path file;

        private SourceFileException(Path file) {
            super(file.toString());
            this.file = file;
        }

        Path file() {
            return file;
        }
    }
}
