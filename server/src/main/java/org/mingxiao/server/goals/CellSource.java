package org.mingxiao.server.goals;

import java.util.Locale;

/** How a text came into a cell. */
public enum CellSource {
    TYPED,
    PASTED,
    IMPORTED,
    COPIED,
    UNDONE;

    /** As the database and the interface for programs name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
