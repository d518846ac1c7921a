package org.mingxiao.bench.startup;

import java.io.File;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The least that a JVM must do to have the text of a PDF. */
final class BareExtraction {
    private BareExtraction() {}

    public static void main(String[] files) throws IOException {
        try (var document = Loader.loadPDF(new File(files[0]))) {
            System.out.println(new PDFTextStripper().getText(document).length());
        }
    }
}
