package org.mingxiao.server.filing;

/** The kinds of file that are taken; which one a file is, its content says, never its name. */
public enum FileFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Taken only where {@code mingxiao.uploads.old-office} says so. */
    DOC("application/msword"),
    /** Taken only where {@code mingxiao.uploads.old-office} says so. */
    XLS("application/vnd.ms-excel"),
    HTML("text/html"),
    TEXT("text/plain"),
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it may hold a form; a picture may not. */
    public boolean isDocument() {
        return !isPicture();
    }

    public boolean isPicture() {
        return this == PNG || this == JPEG;
    }
}
