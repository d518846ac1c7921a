package org.mingxiao.bench.documents;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** tabula-java's table extraction along ruling lines, in a class loader of its own: it needs another PDFBox than we do. */
final class Tabula {
    private final Class<?> extractor;
    private final Method load;
    private final Object spreadsheet;
    private final Method tables;

    private Tabula(ClassLoader jars) throws ReflectiveOperationException {
        var document = jars.loadClass("org.apache.pdfbox.pdmodel.PDDocument");
        this.load = document.getMethod("load", File.class);
        this.extractor = jars.loadClass("technology.tabula.ObjectExtractor");
        var algorithm = jars.loadClass("technology.tabula.extractors.SpreadsheetExtractionAlgorithm");
        this.spreadsheet = algorithm.getConstructor().newInstance();
        this.tables = algorithm.getMethod("extract", jars.loadClass("technology.tabula.Page"));
    }

    static Tabula in(Path jars) throws IOException {
        try (var files = Files.list(jars)) {
            var urls = new ArrayList<URL>();
            for (var jar : files.sorted().toList()) {
                urls.add(url(jar));
            }
            return new Tabula(new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader()));
        } catch (ReflectiveOperationException e) {
            throw new IOException("no tabula-java 1.0.5 in " + jars, e);
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    /** Reads every table of every page, and says how many letters that was so that none of it can be left undone. */
    int tables(Path file) throws IOException {
        int letters = 0;
        try (var document = (Closeable) load.invoke(null, file.toFile())) {
            var extractorOf = extractor.getConstructor(document.getClass()).newInstance(document);
            var pages = (Iterator<?>) extractor.getMethod("extract").invoke(extractorOf);
            while (pages.hasNext()) {
                var found = (List<?>) tables.invoke(spreadsheet, pages.next());
                letters += found.stream()
                        .mapToInt(table -> table.toString().length())
                        .sum();
            }
            return letters;
        } catch (ReflectiveOperationException e) {
            throw new IOException("tabula failed on " + file, e);
        }
    }
}
