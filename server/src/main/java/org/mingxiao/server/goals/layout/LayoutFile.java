package org.mingxiao.server.goals.layout;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Taxonomy;
import org.mingxiao.server.goals.layout.Column.Option;
import tools.jackson.databind.JsonNode;

/** Reads a layout from its file. */
final class LayoutFile {
    private final Taxonomy.Version taxonomy;

    private LayoutFile(Taxonomy.Version taxonomy) {
        this.taxonomy = taxonomy;
    }

    static Layout layout(JsonNode file) {
        var taxonomy = Arrays.stream(Taxonomy.Version.values())
                .filter(version -> version.id().equals(file.path("taxonomy").asString()))
                .findFirst()
                .orElseThrow();
        var reader = new LayoutFile(taxonomy);
        return new Layout(
                file.path("id").asString(),
                GoalKind.valueOf(file.path("kind").asString()),
                file.path("title").asString(),
                file.path("region").asString(""),
                file.path("from").asInt(),
                taxonomy,
                new BigDecimal(file.path("executionWeight").asString()),
                file.path("blocks").values().stream().map(reader::block).toList());
    }

    private Block block(JsonNode block) {
        return new Block(
                BlockName.valueOf(block.path("name").asString()),
                block.path("label").asString(),
                block.path("english").asString(),
                block.path("fixed").asBoolean(false),
                block.path("whenFilled").asBoolean(false),
                block.path("columns").values().stream().map(this::column).toList(),
                block.path("rows").values().stream().map(LayoutFile::row).toList());
    }

    private Column column(JsonNode column) {
        var type = ColumnType.valueOf(column.path("type").asString().toUpperCase(Locale.ROOT));
        return new Column(
                column.path("name").asString(),
                column.path("label").asString(),
                column.path("english").asString(),
                type,
                column.path("required").asBoolean(false),
                column.path("optional").asBoolean(false),
                column.path("readOnly").asBoolean(false),
                column.path("width").asInt(),
                options(type, column));
    }

    /** The classes come from the version of the taxonomy; others stand in the file. */
    private List<Option> options(ColumnType type, JsonNode column) {
        return switch (type) {
            case LEVEL1 ->
                classes()
                        .map(Dimension::level1)
                        .distinct()
                        .map(name -> new Option(name, ""))
                        .toList();
            case DIMENSION ->
                classes().map(each -> new Option(each.title(), each.level1())).toList();
            default ->
                column.path("options").values().stream()
                        .map(option -> new Option(option.asString(), ""))
                        .toList();
        };
    }

    private Stream<Dimension> classes() {
        var costInOutput = taxonomy == Taxonomy.Version.COST_IN_OUTPUT;
        return Arrays.stream(Dimension.values())
                .filter(each -> costInOutput ? each.group() != '4' : each != Dimension.COST);
    }

    private static Map<String, String> row(JsonNode row) {
        var cells = new LinkedHashMap<String, String>();
        row.properties()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
        return cells;
    }
}
