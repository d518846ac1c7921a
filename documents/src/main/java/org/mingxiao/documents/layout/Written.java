package org.mingxiao.documents.layout;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as a reader sees it: what only a program would notice is taken away, nothing else is changed. */
public final class Written {
    /** Tags that part paragraphs or lines. */
    private static final Pattern PARTING =
            Pattern.compile("</?(?:p|div|br|li|ul|ol|tr)(?:\\s[^<>]*+)?/?>", Pattern.CASE_INSENSITIVE);

    /** Tags that only change how text looks. A comparison such as {@code <5%} is none of either. */
    private static final Pattern LOOKS = Pattern.compile(
            "</?(?:span|font|b|i|u|s|strong|em|a|sub|sup|td|th|o:p|h[1-6])(?:\\s[^<>]*+)?/?>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY = Pattern.compile("&(?:nbsp|ensp|emsp|#160|lt|gt|le|ge|quot|amp);");
    private static final Map<String, String> MEANING =
            Map.of("&lt;", "<", "&gt;", ">", "&le;", "≤", "&ge;", "≥", "&quot;", "\"", "&amp;", "&");

    private Written() {}

    /** The same document, each of its texts as a reader sees it. */
    public static Layout layout(Layout raw) {
        return new Layout(raw.blocks().stream().map(Written::block).toList());
    }

    private static Block block(Block block) {
        if (block instanceof Line line) {
            return new Line(line(line.text()), line.page(), line.number());
        }
        Grid grid = (Grid) block;
        return new Grid(
                grid.number(),
                grid.cells().stream()
                        .map(c -> new Cell(
                                c.row(), c.column(), c.rowSpan(), c.columnSpan(), cell(c.text()), c.page(), c.line()))
                        .toList());
    }

    /** The text of a cell: lines parted by one line feed, no empty line, no space around a line. */
    public static String cell(String raw) {
        String text = line(raw);
        if (text.indexOf('\n') < 0) {
            return text.strip();
        }
        StringBuilder cell = new StringBuilder(text.length());
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> cell.append(cell.isEmpty() ? "" : "\n").append(line));
        return cell.toString();
    }

    /** The text of a line, spaces kept: without invisible characters, look-alikes and the remnants of HTML. */
    public static String line(String raw) {
        String text = Lookalikes.fold(visible(raw));
        return text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : withoutHtml(text);
    }

    private static String visible(String raw) {
        if (raw.chars().noneMatch(c -> c != '\n' && c != '\t' && unusual(c))) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r') {
                text.append(i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (c == '\u000B' || c == '\f' || c == '\u2028' || c == '\u2029') {
                text.append('\n');
            } else if (c == '\u00A0') {
                text.append(' ');
            } else if (c == '\n' || c == '\t' || !unusual(c)) {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Control characters, marks of direction, and characters without width. */
    private static boolean unusual(int c) {
        return c < ' '
                || c >= 0x7F && c <= 0xA0
                || c == 0xAD
                || c >= 0x200B && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x2064
                || c == 0xFEFF
                || c >= 0xFFF9 && c <= 0xFFFB;
    }

    private static String withoutHtml(String text) {
        String parted = PARTING.matcher(text).replaceAll("\n");
        String plain = LOOKS.matcher(parted).replaceAll("");
        return ENTITY.matcher(plain)
                .replaceAll(entity -> Matcher.quoteReplacement(MEANING.getOrDefault(entity.group(), " ")));
    }
}
