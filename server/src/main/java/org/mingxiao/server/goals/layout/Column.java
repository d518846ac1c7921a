package org.mingxiao.server.goals.layout;

import java.util.List;

/**
 * A column of a block.
 *
 * @param name stable; the key of its cells
 * @param label as the official form prints it
 * @param english its label for who reads English
 * @param required whether the official form wants it filled
 * @param optional whether it is shown on demand only: the official form does without it
 * @param readOnly whether its text is given and nobody types there
 * @param width in pixels, as a start
 * @param options what is usually chosen; other text is allowed
 */
public record Column(
        String name,
        String label,
        String english,
        ColumnType type,
        boolean required,
        boolean optional,
        boolean readOnly,
        int width,
        List<Option> options) {
    public Column {
        options = List.copyOf(options);
    }

    /**
     * A usual text of a cell.
     *
     * @param group of a second-level class the first-level class above it; empty otherwise
     */
    public record Option(String value, String group) {}
}
