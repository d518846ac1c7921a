package org.mingxiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong use ends with 2 and says what is wrong and where to look. */
class WrongUseTest {

    @ParameterizedTest(name = "mingxiao {0}")
    @CsvSource({
        "read, 用法有误：缺少 FILE|FOLDER, mingxiao read",
        "raed 表.pdf, 用法有误：不认识：raed 表.pdf, mingxiao",
        "read --formt json 表.pdf, 用法有误：没有这个选项：--formt；是否想写 --format？, mingxiao read",
        "read --format xml 表.pdf, 用法有误：--format 的取值“xml”不对，应为 table|json, mingxiao read",
        "review --fail-on fatal 表.pdf, 用法有误：--fail-on 的取值“fatal”不对，应为 error|warning|info, mingxiao review",
        "score --scheme 无此方案 表.pdf, 用法有误：没有评分方案“无此方案”；现有：national, mingxiao score",
        "write --out 出 表.pdf, 用法有误：缺少 --to, mingxiao write",
        "value, 用法有误：缺少 TEXT, mingxiao value"
    })
    void isExplained(String words, String reason, String command) {
        var ran = Ran.command(words.split(" "));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines().findFirst().orElseThrow()).startsWith(reason);
        assertThat(ran.err()).endsWith("试试：" + command + " --help\n");
    }

    @Test
    void isExplainedInEnglishToo() {
        var ran = Ran.command("read", "--lang", "en", "--format", "xml", "form.pdf");
        assertThat(ran.err()).isEqualTo("""
                Wrong use: --format cannot be “xml”, it takes table|json
                Try: mingxiao read --help
                """);
    }
}
