package org.mingxiao.core.review.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of value an indicator's name asks for; the head of a Chinese name stands at its end. */
public enum NameKind {
    PERCENT("百分比"),
    INTENSITY("比率或强度"),
    COUNT("个数"),
    PERSON("人数"),
    /** 群众, 受众: persons or households. */
    PEOPLE("人数"),
    MONEY("货币金额"),
    AMOUNT("货币金额"),
    BOOLEAN("“是”或“否”"),
    TIME("时间"),
    TIMELY("及时程度"),
    SATISFACTION("满意度"),
    AREA("面积"),
    LENGTH("长度"),
    /** The name does not say. */
    ANY("");

    private static final Pattern BRACKET = Pattern.compile("\\(([^()]{1,8})\\)[、,;:。.]*$");
    /** 项目数量及金额: asks for two kinds of value at once. */
    private static final Pattern TWO_THINGS = Pattern.compile("数量?[及和与、/].*额");

    private static final List<Entry> ENTRIES = Tables.rows("name-kinds.tsv").stream()
            .map(row -> new Entry(row[0], Wording.fold(row[1]), valueOf(row[2].toUpperCase(Locale.ROOT))))
            .toList();

    private final String title;

    NameKind(String title) {
        this.title = title;
    }

    private record Entry(String position, String word, NameKind kind) {}

    /** The Chinese word for it. */
    public String title() {
        return title;
    }

    public static NameKind of(String name) {
        var bracket = bracketOf(name);
        if (bracket != null) {
            for (var entry : ENTRIES) {
                if (entry.position().equals("bracket") && entry.word().equals(bracket)) {
                    return entry.kind();
                }
            }
            if (Unit.of(bracket).kind() == UnitKind.PERCENT) {
                return PERCENT;
            }
        }
        var bare = Wording.bareName(name);
        if (TWO_THINGS.matcher(bare).find()) {
            return ANY;
        }
        var best = ANY;
        var length = 0;
        for (var entry : ENTRIES) {
            if (entry.position().equals("end")
                    && bare.endsWith(entry.word())
                    && entry.word().length() > length) {
                best = entry.kind();
                length = entry.word().length();
            }
        }
        return best == COUNT && sharesAWhole(bare) ? PERCENT : best;
    }

    /** The unit that stands in brackets at the end of a name, as written; null where there is none. */
    public static @Nullable String bracketOf(String name) {
        var matcher = BRACKET.matcher(Wording.fold(name));
        return matcher.find() ? matcher.group(1) : null;
    }

    /** 甲数占乙数: a share, although it ends like a number. */
    private static boolean sharesAWhole(String name) {
        return ENTRIES.stream()
                .filter(entry -> entry.position().equals("inside"))
                .anyMatch(entry -> name.indexOf(entry.word()) > 0
                        && name.indexOf(entry.word()) < name.length() - 2
                        && !name.contains("占地"));
    }
}
