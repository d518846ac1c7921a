package org.mingxiao.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingxiao.cli.terminal.TextTable.Cell;
import org.mingxiao.cli.terminal.TextTable.Column;

class TextTableTest {
    private final TextTable table =
            new TextTable(List.of(new Column("项目", false), new Column("金额", true), new Column("目标", false)));

    TextTableTest() {
        row("路灯维护", "1,234.50", "完好率≥98%");
        row("A区绿化", "8.00", "新增绿地二百平方米，成活率达到九成以上");
    }

    @Test
    void columnsAlignWhateverTheWidthOfTheirCharacters() {
        assertThat(lines(80)).isEqualTo("""
                项目          金额  目标
                ──────────────────────────────────────────────────────────
                路灯维护  1,234.50  完好率≥98%
                A区绿化       8.00  新增绿地二百平方米，成活率达到九成以上""");
    }

    @Test
    void theWidestColumnWrapsAndFiguresNeverDo() {
        assertThat(lines(40)).isEqualTo("""
                项目          金额  目标
                ────────────────────────────────────────
                路灯维护  1,234.50  完好率≥98%
                A区绿化       8.00  新增绿地二百平方米，
                                    成活率达到九成以上""");
    }

    @Test
    void colourDoesNotMoveAColumn() {
        var plain = table.lines(60, false);
        var coloured = table.lines(60, true).stream()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
        assertThat(coloured).isEqualTo(plain);
    }

    @Test
    void aCellCannotColourTheTerminal() {
        var hostile = new TextTable(List.of(new Column("名称", false)));
        hostile.row(List.of(Cell.plain("\u001b[2J清屏")));
        assertThat(hostile.lines(40, false)).last().isEqualTo("␛[2J清屏");
    }

    private void row(String... cells) {
        table.row(Arrays.stream(cells).map(Cell::plain).toList());
    }

    private String lines(int width) {
        return String.join("\n", table.lines(width, false));
    }
}
