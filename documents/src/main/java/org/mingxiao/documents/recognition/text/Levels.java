package org.mingxiao.documents.recognition.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.mingxiao.core.form.Taxonomy;

/** The names of first- and second-level indicators as they stand in merged cells, with and without 指标, code and points. */
final class Levels {
    private static final Set<String> LEVEL1 = Set.of(
            "产出", "效益", "效果", "满意度", "成本", "投入", "过程", "决策", "管理", "履职效能", "管理效率", "产出效益", "履职", "运行成本", "可持续发展能力",
            "社会效应", "预算执行", "管理效能", "履职效益", "投入管理", "绩效");
    private static final Set<String> LEVEL2 = Set.of(
            "数量",
            "产出数量",
            "质量",
            "产出质量",
            "时效",
            "产出时效",
            "成本",
            "产出成本",
            "经济",
            "经济效益",
            "社会",
            "社会效益",
            "生态",
            "生态效益",
            "环境效益",
            "可持续",
            "可持续影响",
            "可持续发展影响",
            "可持续发展",
            "可持续性影响",
            "满意度",
            "服务对象满意度",
            "社会公众满意度",
            "社会公众或服务对象满意度",
            "服务对象或社会公众满意度",
            "受益对象满意度",
            "受益者满意度",
            "群众满意度",
            "经济成本",
            "社会成本",
            "生态环境成本",
            "生态成本",
            "环境成本",
            "服务满意度",
            "项目效益",
            "履职效益",
            "职责履行",
            "预算配置",
            "目标设定",
            "预算管理",
            "资产管理",
            "采购管理",
            "资金管理",
            "绩效管理",
            "信息公开",
            "预算编制",
            "预算执行",
            "整体效能",
            "专项效能",
            "部门效能",
            "运行成本");
    private static final Pattern CODE = Pattern.compile("^\\d{1,2}\\s*[-—－.、]\\s*");
    private static final Pattern POINTS = Pattern.compile("[（(][^（）()]{0,8}[）)]$|\\d{1,3}分?$");

    private static final int LONGEST = 20;

    private Levels() {}

    /** Whether a text names a class of that level. */
    static boolean is(Role level, String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var name = name(text);
        if ((level == Role.LEVEL1 ? LEVEL1 : LEVEL2).contains(name)) {
            return true;
        }
        return text.endsWith("指标")
                && (level == Role.LEVEL1 ? Taxonomy.level1(text) : Taxonomy.level2(text)).isPresent();
    }

    /** Whether a text names a class of either level with the word 指标 behind it, which names of indicators never do. */
    static boolean isFull(String text) {
        if (text.length() > LONGEST + 4 || !text.stripTrailing().endsWith("指标")) {
            return false;
        }
        var bare = text.replaceAll("\\s", "");
        return (is(Role.LEVEL1, bare) || is(Role.LEVEL2, bare));
    }

    /** {@code 产出指标} of {@code 产出指标(50分)}. */
    static String withoutPoints(String text) {
        return POINTS.matcher(text).replaceFirst("");
    }

    private static String name(String text) {
        var bare = CODE.matcher(text.replaceAll("\\s", "")).replaceFirst("");
        bare = POINTS.matcher(bare).replaceFirst("");
        return bare.endsWith("指标") ? bare.substring(0, bare.length() - 2) : bare;
    }
}
