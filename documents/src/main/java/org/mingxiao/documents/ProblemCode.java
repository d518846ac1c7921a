package org.mingxiao.documents;

import java.util.Locale;

/** Why a file, or a part of it, could not be read. */
public enum ProblemCode {
    DAMAGED,
    ENCRYPTED,
    NO_TEXT_LAYER,
    TOO_LARGE,
    UNSUPPORTED,
    NOT_A_FORM,
    PARTLY_READ;

    /** The contract's name, e.g. {@code no-text-layer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
