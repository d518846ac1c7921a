package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.List;

/** Labelled fields outside of tables: {@code 部门名称 …}, {@code 基本支出 5,000.00 财政拨款 6,000.00}. */
final class FieldRows {
    /** A label and what stands behind it; the value is empty where nothing does. */
    record Field(List<Piece> label, List<Piece> value) {}

    private static final int LABEL_PIECES = 4;
    private static final int LABEL_LENGTH = 16;

    private final List<Field> fields = new ArrayList<>();
    private List<Piece> label = new ArrayList<>();
    private List<Piece> value = new ArrayList<>();

    private FieldRows() {}

    static List<Field> of(List<Piece> pieces) {
        var rows = new FieldRows();
        for (int i = 0; i < pieces.size(); ) {
            i = rows.next(pieces, i);
        }
        rows.flush();
        return rows.fields;
    }

    private int next(List<Piece> pieces, int i) {
        var piece = pieces.get(i);
        var named = withoutAmong(piece.text());
        piece = named.length() < piece.text().length() ? part(piece, named) : piece;
        int end = labelEnd(pieces, i);
        int colon = colon(piece.text());
        if (end > i) {
            flush();
            label.addAll(pieces.subList(i, end));
            return end;
        }
        if (Vocabulary.is(piece.text(), Role.BUDGET)) {
            flush();
            label.add(piece);
            return i + 1;
        }
        if (colon > 0) {
            flush();
            label.add(part(piece, piece.text().substring(0, colon)));
            if (colon + 1 < piece.text().length()) {
                value.add(part(piece, piece.text().substring(colon + 1)));
            }
        } else if (Vocabulary.is(piece.text(), Role.SIDE)
                || label.isEmpty() && Shape.bare(piece.text()).isEmpty()) {
            flush();
        } else if (Shape.isNumber(piece.text())) {
            number(piece);
        } else if (!value.isEmpty() && Shape.isNumber(value.get(0).text())) {
            flush();
            label.add(piece);
        } else {
            (label.isEmpty() ? label : value).add(piece);
        }
        return i + 1;
    }

    /** 其中 says only that the label behind it names a part of the sum above. */
    static String withoutAmong(String text) {
        boolean among = text.length() > 3 && (text.startsWith("其中：") || text.startsWith("其中:"));
        return among ? text.substring(3) : text;
    }

    /** A number belongs to the words directly in front of it. */
    private void number(Piece piece) {
        if (!value.isEmpty()) {
            var own = value.remove(value.size() - 1);
            flush();
            label.add(own);
        }
        value.add(piece);
    }

    private void flush() {
        if (!label.isEmpty()) {
            fields.add(new Field(label, value));
        }
        label = new ArrayList<>();
        value = new ArrayList<>();
    }

    private static int labelEnd(List<Piece> pieces, int i) {
        var text = new StringBuilder();
        if (Shape.bare(pieces.get(i).text()).isEmpty()) {
            return i;
        }
        for (int end = i; end < pieces.size() && end < i + LABEL_PIECES; end++) {
            text.append(pieces.get(end).text());
            if (text.length() > Vocabulary.longest() + LABEL_LENGTH) {
                return i;
            }
            var word = text.toString();
            if ((Vocabulary.is(word, Role.FIELD) || Vocabulary.is(word, Role.BUDGET)) && Shape.unbalanced(word) == 0) {
                return end + 1;
            }
        }
        return i;
    }

    private static int colon(String text) {
        int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
        return colon > 0 && colon <= LABEL_LENGTH ? colon : -1;
    }

    private static Piece part(Piece piece, String text) {
        return Piece.of(text, piece.page(), piece.line(), piece.row(), false, false);
    }
}
