package org.mingxiao.server.goals.web;

import java.util.List;
import java.util.Locale;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.Block;
import org.mingxiao.server.goals.layout.Column;

/** The blocks of a form as a page without script shows them: labels in the reader's language, and only columns in use. */
final class Blocks {
    /** A block with its lines. */
    record Shown(String name, String label, List<ShownColumn> columns, List<GoalLine> lines) {}

    /** A column under its label. */
    record ShownColumn(Column column, String label) {}

    private Blocks() {}

    static List<Shown> of(GoalForm form, Locale locale) {
        return form.layout().blocks().stream()
                .filter(block ->
                        !block.whenFilled() || !form.lines(block.name()).isEmpty())
                .map(block -> new Shown(
                        block.name().name(),
                        label(block, locale),
                        columns(block, form.lines(block.name()), locale),
                        form.lines(block.name())))
                .toList();
    }

    private static List<ShownColumn> columns(Block block, List<GoalLine> lines, Locale locale) {
        return block.columns().stream()
                .filter(column -> !column.optional()
                        || lines.stream()
                                .anyMatch(line -> !line.text(column.name()).isBlank()))
                .map(column -> shown(column, locale))
                .toList();
    }

    static String label(Block block, Locale locale) {
        return isEnglish(locale) ? block.english() : block.label();
    }

    /** All columns of a block: somebody who edits a line sees the rarer ones too. */
    static List<ShownColumn> columns(Block block, Locale locale) {
        return block.columns().stream().map(column -> shown(column, locale)).toList();
    }

    private static ShownColumn shown(Column column, Locale locale) {
        return new ShownColumn(column, isEnglish(locale) ? column.english() : column.label());
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
