package org.mingxiao.cli;

import java.util.Locale;

/** How results are printed. */
enum OutputFormat {
    TABLE,
    JSON;

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
