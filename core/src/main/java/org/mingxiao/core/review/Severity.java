package org.mingxiao.core.review;

/** What a finding asks of the department. */
public enum Severity {
    /** Blocks submission. */
    ERROR("error"),
    /** Must be answered or mended. */
    WARNING("warning"),
    /** Informs. */
    INFO("info");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
