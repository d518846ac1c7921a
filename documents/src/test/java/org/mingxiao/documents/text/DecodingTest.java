package org.mingxiao.documents.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;

class DecodingTest {
    private static final String TEXT = "一级指标\t2025年目标≥95%，受益群众约3.5万人次。\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB2312", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void text_is_read_in_whatever_encoding_it_is(String encoding) throws Unreadable {
        assertThat(Decoding.text(TEXT.getBytes(Charset.forName(encoding)))).isEqualTo(TEXT);
    }

    @Test
    void characters_beyond_the_basic_plane_are_read() throws Unreadable {
        assertThat(Decoding.text("𠮷䶮㛃".getBytes(Charset.forName("GB18030")))).isEqualTo("𠮷䶮㛃");
        assertThat(Decoding.text("\uFEFF𠮷䶮㛃".getBytes(StandardCharsets.UTF_8))).isEqualTo("𠮷䶮㛃");
    }

    @Test
    void a_file_cut_in_the_middle_of_a_character_keeps_its_encoding() throws Unreadable {
        byte[] whole = TEXT.repeat(20).getBytes(StandardCharsets.UTF_8);
        assertThat(Decoding.text(Arrays.copyOf(whole, whole.length - 4))).startsWith(TEXT);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] random = new byte[5000];
        new Random(1).nextBytes(random);
        assertThat(catchThrowableOfType(Unreadable.class, () -> Decoding.text(random))
                        .reason())
                .isEqualTo(Reason.NOT_TEXT);
        assertThat(catchThrowableOfType(Unreadable.class, () -> Decoding.text(new byte[100]))
                        .reason())
                .isEqualTo(Reason.NOT_TEXT);
    }
}
