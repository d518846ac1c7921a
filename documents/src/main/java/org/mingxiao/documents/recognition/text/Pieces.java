package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.mingxiao.documents.layout.Line;

/** Cuts lines into pieces and joins pieces again into the text of a cell. */
final class Pieces {
    /** So many blank lines stand where a page ended. */
    private static final int PAGE_GAP = 3;

    private Pieces() {}

    static List<Piece> of(List<Line> lines) {
        var pieces = new ArrayList<Piece>();
        var pageRows = new HashSet<Integer>();
        int row = 0;
        int blanks = 0;
        for (var line : PageFurniture.removed(lines)) {
            blanks = line.text().indexOf('\f') >= 0 ? PAGE_GAP : blanks;
            if (cut(line, row, pieces)) {
                if (blanks >= PAGE_GAP) {
                    pageRows.add(row);
                }
                blanks = 0;
                row++;
            } else {
                blanks++;
            }
        }
        return PackedRuns.joined(pieces, pageRows);
    }

    private static boolean cut(Line line, int row, List<Piece> pieces) {
        var words = joinedNumbers(words(line.text()), line.text());
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var piece =
                    Piece.of(line.text().substring(word.from, word.to), line.page(), line.number(), row, i == 0, false);
            pieces.add(i + 1 == words.size() ? piece.closingLine() : piece);
        }
        return !words.isEmpty();
    }

    private record Word(int from, int to) {
        String of(String text) {
            return text.substring(from, to);
        }
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || isBlank(text.charAt(i));
            if (!blank && start < 0) {
                start = i;
            } else if (blank && start >= 0) {
                if (!isEllipsis(text, start, i)) {
                    words.add(new Word(start, i));
                }
                start = -1;
            }
        }
        return words;
    }

    /** Undoes the blanks that typesetting puts around a number in running text: {@code 不少于 40 个，}, {@code 2024 年}. */
    private static List<Word> joinedNumbers(List<Word> words, String text) {
        var joined = new ArrayList<Word>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!joined.isEmpty() && belongs(joined.get(joined.size() - 1).of(text), word.of(text))) {
                word = new Word(joined.remove(joined.size() - 1).from, word.to);
            } else if (!joined.isEmpty() && i + 1 < words.size() && counts(words, i, text)) {
                word = new Word(joined.remove(joined.size() - 1).from, words.get(i + 1).to);
                i++;
            }
            joined.add(word);
        }
        return joined;
    }

    /** A number behind a comparator, and what it counts behind that. */
    private static boolean belongs(String before, String after) {
        char end = before.charAt(before.length() - 1);
        char start = after.charAt(0);
        if (Character.isDigit(start)) {
            return Shape.endsWithComparator(before);
        }
        boolean counted = DATED.matcher(before + start).find()
                || start >= 0x2E80 && before.indexOf(' ') > 0 && !Shape.isMeasure(after);
        return Character.isDigit(end) && counted;
    }

    /** A bare number between words, the second of which begins with a unit and goes on. */
    private static boolean counts(List<Word> words, int i, String text) {
        var before = words.get(i - 1).of(text);
        var number = words.get(i).of(text);
        var after = words.get(i + 1).of(text);
        return before.charAt(before.length() - 1) >= 0x2E80
                && number.length() <= 6
                && number.chars().allMatch(Character::isDigit)
                && after.length() > 4
                && UNITS.indexOf(after.charAt(0)) >= 0;
    }

    private static final Pattern DATED =
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}年$|年\\s?\\d{1,2}月$|月\\s?\\d{1,2}日$|〕\\s?\\d{1,4}号$");
    private static final String UNITS = "个家项件次场台套万亿人名条批座处所户亩种类篇份支届期年月日号";

    /** A form's printed invitation to go on, left standing. */
    private static boolean isEllipsis(String text, int from, int to) {
        return to - from >= 2 && text.substring(from, to).chars().allMatch(c -> c == '…' || c == '.');
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00A0' || c == '|' || c == '\u200B';
    }

    /** The text of a cell: a wrap is undone without a trace between Han characters, a blank within a line stays. */
    static String join(List<Piece> pieces, int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            var piece = pieces.get(i);
            if (!text.isEmpty()) {
                boolean sameRow = pieces.get(i - 1).row() == piece.row();
                if (sameRow
                        || Shape.wantsBlank(
                                text.charAt(text.length() - 1), piece.text().charAt(0))) {
                    text.append(' ');
                }
            }
            text.append(piece.text());
        }
        return text.toString();
    }

    /** As {@link #join}, with a line feed before every numbered item that begins a line behind a finished sentence. */
    static String paragraphs(List<Piece> pieces) {
        var text = new StringBuilder();
        int from = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            boolean item = i < pieces.size()
                    && pieces.get(i).first()
                    && Shape.startsItem(pieces.get(i).text())
                    && Shape.endsSentence(pieces.get(i - 1).text());
            if (item || i == pieces.size()) {
                text.append(text.isEmpty() ? "" : "\n").append(join(pieces, from, i));
                from = i;
            }
        }
        return text.toString();
    }
}
