package org.mingxiao.documents.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.documents.layout.Written;

/**
 * Reads text: tables where columns are parted by tabs, bars, commas or aligned spaces, and lines everywhere else. Every
 * line is kept, blank ones too: between wrapped cells they are all that shows where one ends.
 */
public final class TextReader {
    private TextReader() {}

    public static Layout read(byte[] bytes) throws Unreadable {
        List<SourceLine> lines = SourceLine.of(Decoding.text(bytes));
        List<TableShape> shapes =
                List.of(new BarStream(), new BarTable(), new TabTable(), new CommaTable(), new AlignedTable());
        List<Block> blocks = new ArrayList<>();
        int tables = 0;
        int at = 0;
        while (at < lines.size()) {
            Optional<TextTable> table = tableAt(lines, at, shapes);
            if (table.isPresent()) {
                blocks.add(table.get().grid(++tables));
                at = table.get().end();
            } else {
                add(lines.get(at++), blocks);
            }
        }
        return new Layout(blocks);
    }

    private static Optional<TextTable> tableAt(List<SourceLine> lines, int from, List<TableShape> shapes) {
        if (lines.get(from).isBlank()) {
            return Optional.empty();
        }
        for (TableShape shape : shapes) {
            Optional<TextTable> table = shape.at(lines, from);
            if (table.isPresent()) {
                return table;
            }
        }
        return Optional.empty();
    }

    /** One line, or several with the same number where remnants of HTML part it. */
    private static void add(SourceLine line, List<Block> blocks) {
        String text = Written.line(Markdown.plain(line.text()));
        if (text.indexOf('\n') < 0) {
            blocks.add(new Line(text.isBlank() ? "" : text, line.page(), line.number()));
        } else {
            text.lines()
                    .filter(part -> !part.isBlank())
                    .forEach(part -> blocks.add(new Line(part, line.page(), line.number())));
        }
    }
}
