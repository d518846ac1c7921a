package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a form that is of one make: a table under its header, free text behind its label, or labelled fields.
 *
 * @param label the label in front of it (a merged cell beside a table, or the name of a text); null where there is none
 * @param header null for text and fields
 * @param body the pieces, without labels and headers
 */
record Region(Kind kind, @Nullable Piece label, @Nullable Header header, List<Piece> heading, List<Piece> body) {
    enum Kind {
        FIELDS,
        TABLE,
        TEXT,
        TOTAL
    }

    static Region fields() {
        return new Region(Kind.FIELDS, null, null, List.of(), new ArrayList<>());
    }

    static Region table(@Nullable Piece label, Header header, List<Piece> heading) {
        return new Region(Kind.TABLE, label, header, List.copyOf(heading), new ArrayList<>());
    }

    static Region text(Piece label) {
        return new Region(Kind.TEXT, label, null, List.of(), new ArrayList<>());
    }

    static Region total(Piece label) {
        return new Region(Kind.TOTAL, label, null, List.of(), new ArrayList<>());
    }
}
