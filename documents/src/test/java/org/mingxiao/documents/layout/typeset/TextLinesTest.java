package org.mingxiao.documents.layout.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingxiao.documents.layout.page.Glyph;

class TextLinesTest {
    private final List<Glyph> glyphs = new ArrayList<>();

    @Test
    void glyphs_printed_twice_are_read_once() {
        write("合计100", 50, 20, 0);
        write("合计100", 50.4f, 20.2f, 0);
        assertThat(texts()).containsExactly("合计100");
    }

    @Test
    void a_gap_between_latin_words_is_a_space_and_a_gap_beside_han_is_not() {
        write("A", 10, 20, 0);
        write("B", 19, 20, 0);
        write("新增", 10, 40, 0);
        write("19", 33, 40, 0);
        assertThat(texts()).containsExactly("A B", "新增19");
    }

    @Test
    void a_label_spread_over_its_cell_has_no_spaces() {
        write("项", 10, 20, 0);
        write("目", 40, 20, 0);
        write("名", 70, 20, 0);
        write("称", 100, 20, 0);
        assertThat(texts()).containsExactly("项目名称");
    }

    @Test
    void text_that_is_turned_is_read_along_its_direction() {
        for (int i = 0; i < 4; i++) {
            glyphs.add(new Glyph("产出指标".substring(i, i + 1), 30, 50 + 10 * i, 10, 10, 1, 1));
            glyphs.add(new Glyph("效益指标".substring(i, i + 1), 90, 90 - 10 * i, 10, 10, 3, 2));
        }
        assertThat(texts()).containsExactly("产出指标", "效益指标");
    }

    @Test
    void columns_of_upright_characters_are_read_from_the_right() {
        for (int i = 0; i < 4; i++) {
            glyphs.add(new Glyph("服务对象".substring(i, i + 1), 50, 20 + 11 * i, 10, 10, 0, i));
        }
        for (int i = 0; i < 3; i++) {
            glyphs.add(new Glyph("满意度".substring(i, i + 1), 36, 20 + 11 * i, 10, 10, 0, 9 + i));
        }
        assertThat(texts()).containsExactly("服务对象", "满意度");
    }

    private void write(String text, float x, float y, int turn) {
        float left = x;
        for (int c : text.codePoints().toArray()) {
            float advance = c > 0x2E80 ? 10 : 5;
            glyphs.add(new Glyph(Character.toString(c), left + advance / 2, y, advance, 10, turn, 1));
            left += advance;
        }
    }

    private List<String> texts() {
        return TextLines.of(glyphs).stream().map(TextLine::text).toList();
    }
}
