package org.mingxiao.documents.writing;

import java.util.Locale;

/** The formats in which forms are laid out for people. */
public enum WritingFormat {
    DOCX,
    XLSX,
    /** Needs a Chinese TrueType font on the machine; see {@link PdfFonts}. */
    PDF,
    HTML;

    /** The contract's name, which is also the ending of the file's name: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
