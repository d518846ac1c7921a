package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.List;

/** Lays a table out as text is copied from a PDF: cells wrapped at the widths of their columns, labels printed once. */
final class Copy {
    private final int[] widths;

    /** @param widths of the columns, in full-width characters */
    Copy(int[] widths) {
        this.widths = widths.clone();
    }

    /** The lines of one row; an empty text is a cell that is empty or covered by a merged cell above. */
    List<String> row(List<String> cells) {
        var wrapped = new ArrayList<List<String>>();
        for (int c = 0; c < cells.size(); c++) {
            wrapped.add(wrap(cells.get(c), widths[c]));
        }
        return inOrder(wrapped);
    }

    /** Cells of one line that stand side by side share a line; a wrapped cell has its lines for itself. */
    private static List<String> inOrder(List<List<String>> wrapped) {
        var lines = new ArrayList<String>();
        var open = new ArrayList<String>();
        for (var cell : wrapped) {
            if (cell.size() == 1) {
                open.add(cell.get(0));
            } else if (cell.size() > 1) {
                flush(open, lines);
                lines.addAll(cell);
            }
        }
        flush(open, lines);
        return lines;
    }

    private static void flush(List<String> open, List<String> lines) {
        if (!open.isEmpty()) {
            lines.add(String.join(" ", open));
            open.clear();
        }
    }

    /** Breaks a text at a width; punctuation is not left at the start of a line. */
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int halves = 0;
        for (int i = 0; i < text.length(); i++) {
            int next = Shape.halves(text.substring(i, i + 1));
            boolean closing = "，。；、）”》%".indexOf(text.charAt(i)) >= 0;
            if (halves + next > 2 * width && !closing) {
                lines.add(line.toString());
                line.setLength(0);
                halves = 0;
            }
            line.append(text.charAt(i));
            halves += next;
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
