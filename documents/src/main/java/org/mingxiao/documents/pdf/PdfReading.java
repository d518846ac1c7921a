package org.mingxiao.documents.pdf;

import java.util.List;
import org.mingxiao.documents.layout.Layout;

/**
 * What a PDF file gave.
 *
 * @param pagesWithoutText pages that show pictures only, from 1
 */
public record PdfReading(Layout layout, List<Integer> pagesWithoutText) {
    public PdfReading {
        pagesWithoutText = List.copyOf(pagesWithoutText);
    }
}
