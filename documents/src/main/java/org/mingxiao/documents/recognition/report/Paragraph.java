package org.mingxiao.documents.recognition.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Place;
import org.mingxiao.documents.layout.Line;

/**
 * A paragraph of a report, its wrapped lines joined.
 *
 * @param lines the lines it was joined from, and where in the text each begins
 */
record Paragraph(String text, List<Start> lines) {
    /** Where a line begins in the paragraph's text. */
    record Start(
            int offset, @Nullable Integer page, @Nullable Integer line) {}

    /** A stretch of a paragraph that ends as a sentence does. */
    record Sentence(String text, Place place) {}

    Paragraph {
        lines = List.copyOf(lines);
    }

    static Paragraph of(List<Line> lines) {
        var text = new StringBuilder();
        var starts = new ArrayList<Start>();
        for (var line : lines) {
            var words = line.text().strip();
            if (!text.isEmpty() && bothLatin(text.charAt(text.length() - 1), words.charAt(0))) {
                text.append(' ');
            }
            starts.add(new Start(text.length(), line.page(), line.number()));
            text.append(words);
        }
        return new Paragraph(text.toString(), starts);
    }

    private static boolean bothLatin(char before, char after) {
        return before < 0x2E80 && Character.isLetter(before) && after < 0x2E80 && Character.isLetter(after);
    }

    /** The rest of the paragraph from an offset on. */
    Paragraph from(int offset) {
        var starts = new ArrayList<Start>();
        for (var start : lines) {
            if (start.offset <= offset) {
                starts.clear();
            }
            starts.add(new Start(Math.max(0, start.offset - offset), start.page, start.line));
        }
        return new Paragraph(text.substring(offset), starts);
    }

    Place place(int offset, @Nullable String said) {
        var at = lines.get(0);
        for (var start : lines) {
            if (start.offset <= offset) {
                at = start;
            }
        }
        return new Place(at.page, null, null, null, at.line, said);
    }

    /** The sentences, parted at full stops. */
    List<Sentence> sentences() {
        var sentences = new ArrayList<Sentence>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("。！？".indexOf(text.charAt(i)) >= 0 || i == text.length() - 1) {
                add(sentences, from, i + 1);
                from = i + 1;
            }
        }
        return sentences;
    }

    private void add(List<Sentence> sentences, int from, int to) {
        var said = text.substring(from, to).strip();
        if (!said.isEmpty()) {
            sentences.add(new Sentence(said, place(from, said)));
        }
    }
}
