package org.mingxiao.documents;

/** The formats that are read; which one a file has is told by its content. */
public enum Format {
    PDF,
    DOCX,
    DOC,
    XLSX,
    XLS,
    HTML,
    TEXT;

    /** The contract's name: lower case. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
