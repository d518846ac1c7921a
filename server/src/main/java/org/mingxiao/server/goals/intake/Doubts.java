package org.mingxiao.server.goals.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingxiao.core.form.Taxonomy;
import org.mingxiao.core.value.Qualitative;
import org.mingxiao.core.value.TargetValues;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.Column;
import org.mingxiao.server.goals.layout.Layout;
import org.mingxiao.server.goals.mapping.Amounts;

/** The cells of a form that was read that a person should look at. All others were found in the file just as they are here. */
final class Doubts {
    private static final BigDecimal FULL = new BigDecimal(100);

    private final IntakeForm form;
    private final Layout layout;
    private final List<Doubt> doubts = new ArrayList<>();

    private Doubts(IntakeForm form, Layout layout) {
        this.form = form;
        this.layout = layout;
    }

    static List<Doubt> of(IntakeForm form, Layout layout) {
        var all = new Doubts(form, layout);
        for (var block : layout.blocks()) {
            for (var line : form.lines(block.name())) {
                block.columns().forEach(column -> all.cell(line, column));
            }
        }
        all.weights();
        all.funding();
        return List.copyOf(all.doubts);
    }

    private void cell(GoalLine line, Column column) {
        var text = line.text(column.name());
        if (text.isBlank()) {
            if (column.required() && (line.block() == BlockName.INDICATOR || line.block() == BlockName.HEAD)) {
                add(line, column, "empty");
            }
            return;
        }
        switch (column.type()) {
            case MONEY -> {
                if (Amounts.read(text).isEmpty()) {
                    add(line, column, "money");
                }
            }
            case WEIGHT -> {
                if (number(text).isEmpty()) {
                    add(line, column, "number");
                }
            }
            case VALUE -> value(line, column, text);
            case LEVEL1, DIMENSION -> {
                if (column.options().stream().noneMatch(option -> text.endsWith(option.value()))) {
                    otherClass(line, column, text);
                }
            }
            case TEXT, NUMBER -> {}
        }
        if (form.place(line, column.name()) == null && isFromFile(line, column)) {
            add(line, column, "place");
        }
    }

    /** The forms of other years class cost elsewhere: such a class is known, and which one stands for it here is proposed. */
    private void otherClass(GoalLine line, Column column, String text) {
        Taxonomy.level2(text)
                .map(known -> Taxonomy.counterpart(known, layout.taxonomy()).title())
                .filter(title -> column.options().stream()
                        .anyMatch(option -> option.value().equals(title)))
                .ifPresentOrElse(
                        title -> doubts.add(Doubt.of(line.id(), column.name(), "version", title)),
                        () -> add(line, column, "dimension"));
    }

    /** Labels that the layout gives and the year that the person chose do not come from the file. */
    private static boolean isFromFile(GoalLine line, Column column) {
        var given = column.readOnly()
                || column.name().equals("year")
                || column.name().equals("level1");
        return !given && line.block() != BlockName.TEXT;
    }

    private void value(GoalLine line, Column column, String text) {
        if (TargetValues.read(text, line.text("name")) instanceof Qualitative) {
            add(line, column, text.chars().anyMatch(Character::isDigit) ? "malformed" : "words");
        }
    }

    private void weights() {
        var weighed = form.lines(BlockName.INDICATOR).stream()
                .filter(line -> number(line.text("weight")).isPresent())
                .toList();
        var sum = weighed.stream()
                .flatMap(line -> number(line.text("weight")).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var fits = sum.compareTo(FULL) == 0 || sum.compareTo(FULL.subtract(layout.executionWeight())) == 0;
        if (!weighed.isEmpty() && !fits) {
            weighed.forEach(line -> doubts.add(Doubt.of(line.id(), "weight", "weights", sum.toPlainString())));
        }
    }

    private void funding() {
        var lines = form.lines(BlockName.FUNDING);
        if (lines.size() < 2) {
            return;
        }
        var total = Amounts.read(lines.get(0).text("amount"));
        var parts = lines.stream()
                .skip(1)
                .flatMap(line -> Amounts.read(line.text("amount")).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.isPresent()
                && parts.signum() != 0
                && total.get().subtract(parts).abs().compareTo(new BigDecimal("0.01")) > 0) {
            doubts.add(Doubt.of(lines.get(0).id(), "amount", "sum", Amounts.text(parts)));
        }
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void add(GoalLine line, Column column, String code) {
        doubts.add(Doubt.of(line.id(), column.name(), code));
    }
}
