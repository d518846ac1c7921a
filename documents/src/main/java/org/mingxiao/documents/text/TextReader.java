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
    private static final List<TableShape> SHAPES =
            List.of(new BarTable(), new TabTable(), new CommaTable(), new AlignedTable());

    private TextReader() {}

    public static Layout read(byte[] bytes) throws Unreadable {
        List<SourceLine> lines = SourceLine.of(Decoding.text(bytes));
        List<Block> blocks = new ArrayList<>();
        int tables = 0;
        int at = 0;
        while (at < lines.size()) {
            Optional<TextTable> table = tableAt(lines, at);
            if (table.isPresent()) {
                blocks.add(table.get().grid(++tables));
                at = table.get().end();
            } else {
                add(lines.get(at++), blocks);
            }
        }
        return new Layout(blocks);
    }

    private static Optional<TextTable> tableAt(List<SourceLine> lines, int from) {
        if (lines.get(from).isBlank()) {
            return Optional.empty();
        }
        return SHAPES.stream().flatMap(shape -> shape.at(lines, from).stream()).findFirst();
    }

    /** One line, or several with the same number where remnants of HTML part it. */
    private static void add(SourceLine line, List<Block> blocks) {
        String text = Written.line(Markdown.plain(line.text()));
        if (text.isBlank()) {
            blocks.add(new Line("", line.page(), line.number()));
        }
        text.lines()
                .filter(part -> !part.isBlank())
                .forEach(part -> blocks.add(new Line(part, line.page(), line.number())));
    }
}
