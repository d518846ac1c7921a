package org.mingxiao.server.goals.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;

/**
 * Finds in the file where the text of each cell of a goal form stands. A text that is not found in the row that it was read from
 * gets no place: a person should look at it.
 */
final class SourcePlaces {
    private final List<Grid> grids = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    SourcePlaces(Layout source) {
        source.blocks().forEach(block -> {
            if (block instanceof Grid grid) {
                grids.add(grid);
            } else if (block instanceof Line line) {
                lines.add(line);
            }
        });
    }

    /**
     * The places of all cells of a goal form.
     *
     * @param project which project of the form it was made of, from 0; of a department form without meaning
     */
    Map<String, Map<String, String>> of(Form form, int project, List<GoalLine> goal) {
        var found = new HashMap<String, Map<String, String>>();
        var counted = new HashMap<BlockName, Integer>();
        for (var line : goal) {
            var number = counted.merge(line.block(), 1, Integer::sum) - 1;
            var near = origin(form, project, line.block(), number);
            var indicator = line.block() == BlockName.INDICATOR ? indicator(form, project, number) : null;
            var cells = new HashMap<String, String>();
            line.cells()
                    .forEach((column, text) -> own(indicator, column, text)
                            .or(() -> find(near, text))
                            .ifPresent(place -> cells.put(column, place)));
            found.put(line.id().toString(), cells);
        }
        return found;
    }

    /** The place that the reader gave to what became this line. */
    private static @Nullable Place origin(Form form, int project, BlockName block, int number) {
        var projects = form.projects();
        var single = project < projects.size() ? projects.get(project) : null;
        return switch (block) {
            case BUDGET ->
                number < form.budget().size() ? form.budget().get(number).place() : null;
            case GOAL ->
                single != null
                        ? single.place()
                        : number < form.goals().size()
                                ? form.goals().get(number).place()
                                : null;
            case TASK -> number < form.tasks().size() ? form.tasks().get(number).place() : null;
            case INDICATOR -> {
                var indicator = indicator(form, project, number);
                yield indicator == null ? null : indicator.place();
            }
            case HEAD, FUNDING -> single == null ? null : single.place();
            case OTHER_TASK, TEXT -> null;
        };
    }

    private static @Nullable Indicator indicator(Form form, int project, int number) {
        var projects = form.projects();
        var indicators = project < projects.size() ? projects.get(project).indicators() : form.indicators();
        return number < indicators.size() ? indicators.get(number) : null;
    }

    /** The cell from which the reader took a part of an indicator: two columns of a row may say the same. */
    private Optional<String> own(@Nullable Indicator indicator, String column, String text) {
        if (indicator == null) {
            return Optional.empty();
        }
        var places = indicator.places();
        var place = switch (column) {
            case "level1" -> places.level1();
            case "level2" -> places.level2();
            case "cycleValue" -> places.cycleValue();
            case "annualValue" -> places.annualValue();
            case "weight" -> places.weight();
            default -> null;
        };
        return place == null ? Optional.empty() : cellAt(place, bare(text));
    }

    /** A value may be put together of its number and the unit beside it. */
    private Optional<String> cellAt(Place place, String text) {
        return grids.stream()
                .filter(grid -> Objects.equals(grid.number(), place.table()))
                .flatMap(grid -> grid.cells().stream()
                        .filter(cell -> Objects.equals(cell.row(), place.row())
                                && Objects.equals(cell.column(), place.column()))
                        .filter(cell -> !bare(cell.text()).isEmpty())
                        .filter(cell -> text.contains(bare(cell.text()))
                                || bare(cell.text()).contains(text))
                        .map(cell -> key(grid, cell)))
                .findFirst();
    }

    private Optional<String> find(@Nullable Place near, String text) {
        var wanted = bare(text);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        if (near != null) {
            var there = inRow(near, wanted).or(() -> atLine(near, wanted));
            if (there.isPresent()) {
                return there;
            }
        }
        return anywhere(wanted);
    }

    private Optional<String> inRow(Place near, String wanted) {
        var table = near.table();
        var row = near.row();
        if (table == null || row == null) {
            return Optional.empty();
        }
        var column = near.column();
        return grids.stream()
                .filter(grid -> grid.number() == table)
                .flatMap(grid -> grid.cells().stream()
                        .filter(cell -> cell.row() <= row && row < cell.row() + cell.rowSpan())
                        .filter(cell -> bare(cell.text()).contains(wanted))
                        .sorted((one, other) ->
                                Integer.compare(distance(one, wanted, column), distance(other, wanted, column)))
                        .map(cell -> key(grid, cell)))
                .findFirst();
    }

    /** A cell that says just this comes before one that says it among other things, and the reader's own before its neighbours. */
    private static int distance(Cell cell, String wanted, @Nullable Integer column) {
        var exact = bare(cell.text()).equals(wanted) ? 0 : 100;
        return exact + (column == null ? 0 : Math.abs(cell.column() - column));
    }

    private Optional<String> atLine(Place near, String wanted) {
        var number = near.line();
        if (number == null) {
            return Optional.empty();
        }
        return lines.stream()
                .filter(line -> line.number() != null && Math.abs(line.number() - number) <= 3)
                .filter(line -> bare(line.text()).contains(wanted))
                .min((one, other) -> Integer.compare(gap(one, number), gap(other, number)))
                .map(line -> "L" + line.number());
    }

    private static int gap(Line line, int number) {
        var own = line.number();
        return own == null ? Integer.MAX_VALUE : Math.abs(own - number);
    }

    /** Only where it stands in one place of the whole file, so that nothing is taken for what it is not. */
    private Optional<String> anywhere(String wanted) {
        var cells = grids.stream()
                .flatMap(grid -> grid.cells().stream()
                        .filter(cell -> bare(cell.text()).equals(wanted))
                        .map(cell -> key(grid, cell)))
                .limit(2)
                .toList();
        if (cells.size() == 1) {
            return Optional.of(cells.get(0));
        }
        var written = lines.stream()
                .filter(line -> line.number() != null && bare(line.text()).contains(wanted))
                .map(line -> "L" + line.number())
                .limit(2)
                .toList();
        return cells.isEmpty() && written.size() == 1 && wanted.length() > 3
                ? Optional.of(written.get(0))
                : Optional.empty();
    }

    private static String key(Grid grid, Cell cell) {
        return grid.number() + "-" + cell.row() + "-" + cell.column();
    }

    /** Without white space and thousands separators: figures are printed with them and kept without. */
    private static String bare(String text) {
        return text.replaceAll("[\\s,，]", "");
    }
}
