package org.mingxiao.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The invented district of the measurements. Every id follows from its numbers, so that whoever drives the load knows the cells
 * without asking for them.
 */
final class TestBed {
    static final int YEAR = 2027;
    static final String PASSWORD = "Xingzheng-2027";
    static final int INDICATORS = 15;
    static final String REVIEWER = "reviewer";

    /** Annual values start with this number. */
    static final int FIRST_VALUE = 30;

    private TestBed() {}

    static UUID district() {
        return id("district");
    }

    static UUID bureau() {
        return id("bureau");
    }

    static UUID department(int department) {
        return id("department", department);
    }

    static UUID section(int department) {
        return id("section", department);
    }

    static UUID person(int user) {
        return id("person", user);
    }

    static String account(int user) {
        return "handler%03d".formatted(user);
    }

    static UUID form(int department, int form) {
        return id("form", department, form);
    }

    static UUID line(UUID form, String block, int position) {
        return UUID.nameUUIDFromBytes((form + block + position).getBytes(StandardCharsets.UTF_8));
    }

    /** The cell of an indicator's annual value: what the load changes. */
    static UUID indicator(UUID form, int indicator) {
        return line(form, "INDICATOR", indicator);
    }

    static String value(int number) {
        return "≥" + number + "家";
    }

    /** The department in whose section a handler works: people are spread evenly. */
    static int departmentOf(int user, int departments) {
        return user % departments;
    }

    private static UUID id(String kind, int... numbers) {
        var name = new StringBuilder(kind);
        for (var number : numbers) {
            name.append('/').append(number);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** One indicator of an invented project, by its place among the fifteen. */
    record Invented(String level1, String level2, String name, String unit) {}

    /** Fifteen indicators that a project could have, and with which it can be submitted. */
    static List<Invented> indicators() {
        return List.of(
                new Invented("产出指标", "数量指标", "走访企业数量", "家"),
                new Invented("产出指标", "数量指标", "培训企业数量", "家"),
                new Invented("产出指标", "数量指标", "新增入库企业数量", "家"),
                new Invented("产出指标", "数量指标", "帮扶企业数量", "家"),
                new Invented("产出指标", "质量指标", "验收合格企业数量", "家"),
                new Invented("产出指标", "质量指标", "通过认定企业数量", "家"),
                new Invented("产出指标", "时效指标", "按期完成整改企业数量", "家"),
                new Invented("成本指标", "经济成本指标", "补助企业数量", "家"),
                new Invented("效益指标", "经济效益指标", "营业收入增长企业数量", "家"),
                new Invented("效益指标", "经济效益指标", "新增规模以上企业数量", "家"),
                new Invented("效益指标", "社会效益指标", "新增吸纳就业企业数量", "家"),
                new Invented("效益指标", "社会效益指标", "参与共建企业数量", "家"),
                new Invented("效益指标", "生态效益指标", "完成节能改造企业数量", "家"),
                new Invented("效益指标", "可持续影响指标", "建立长效机制企业数量", "家"),
                new Invented("满意度指标", "服务对象满意度指标", "表示满意企业数量", "家"));
    }
}
