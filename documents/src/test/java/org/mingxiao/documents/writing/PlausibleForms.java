package org.mingxiao.documents.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Funding;
import org.mingxiao.core.form.Goal;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.form.PublishedScore;
import org.mingxiao.core.form.Task;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.core.value.TargetValues;

/** Forms such as an office might hand in: invented words, signs that formats must escape, empty cells, long texts. */
final class PlausibleForms {
    private static final List<String> WORDS = List.of(
            "完成设备更新",
            "开展“四化”培训",
            "A&B平台<试点>建设",
            "５Ｇ基站（含室分）",
            "\"双随机\"检查",
            "R&D投入强度",
            "高标准农田",
            "=SUM(A1:A2)",
            "＋强基工程",
            "-3℃冷库",
            "@便民热线",
            "改造管网",
            "巡查河道",
            "【甲】类设施",
            "it's示范点",
            "服务企业家次",
            "𠮷祥路维护",
            "α级机房",
            "检修·养护",
            "培育龙头/骨干企业",
            "50%以上覆盖面");
    private static final List<String> VALUES = List.of(
            "≥30家",
            "100%",
            "2025年12月底前",
            "进一步提升",
            "是",
            "35%-45%",
            "培训3场、资料500份",
            "≤3个工作日",
            "1.5亿元",
            "约1.9万平方米",
            "超过2300亿元",
            "0起",
            "不低于“良”",
            "控制在5%以内",
            "12",
            "<5",
            "≥-2%");
    private static final List<String> PLACES = List.of("望川区", "青石县", "临溪市", "");
    private static final List<String> OFFICES = List.of("水务局", "科技和工业局", "文化旅游局", "市场监督管理局", "城市管理办公室");

    private PlausibleForms() {}

    static Arbitrary<Form> departmentGoals() {
        return units().flatMap(unit -> Combinators.combine(
                        titles("部门整体预算绩效目标申报表"),
                        departments(),
                        years(),
                        departmentBudget(unit),
                        goals(),
                        tasks(unit).list().ofMaxSize(5),
                        indicators(false).list().ofMaxSize(25),
                        facts("其他需完成的任务", sentences()))
                .as((title, department, year, budget, goals, tasks, indicators, facts) -> new Form(
                        FormKind.DEPARTMENT_GOALS,
                        title,
                        department,
                        statedYear(title, year),
                        unit,
                        budget,
                        goals,
                        tasks,
                        indicators,
                        List.of(),
                        null,
                        facts)));
    }

    static Arbitrary<Form> projectGoals() {
        return units().flatMap(unit -> Combinators.combine(
                        titles("项目支出绩效目标表"), departments(), years(), packedProjects(unit), money(unit))
                .as((title, department, year, projects, total) -> new Form(
                        FormKind.PROJECT_GOALS,
                        title,
                        department,
                        statedYear(title, year),
                        unit,
                        List.of(item("总计", total), item("财政拨款", total), item("财政专户拨款", null), item("其他资金", null)),
                        List.of(),
                        List.of(),
                        List.of(),
                        projects.stream().map(p -> spentBy(p, department)).toList(),
                        null,
                        List.of())));
    }

    static Arbitrary<Form> oneProject() {
        return units().flatMap(unit -> Combinators.combine(
                        titles("项目支出绩效目标申报表"),
                        departments(),
                        years(),
                        sentences(),
                        money(unit),
                        money(unit),
                        names(),
                        indicators(false).list().ofMinSize(1).ofMaxSize(25))
                .as((title, department, year, goal, total, other, name, indicators) -> new Form(
                        FormKind.PROJECT_GOALS,
                        title,
                        department,
                        statedYear(title, year),
                        unit,
                        List.of(item("年度资金总额", total), item("财政拨款", other)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Project(
                                name,
                                "望川区建设服务中心",
                                total,
                                List.of(new Funding("财政拨款", other)),
                                goal,
                                indicators,
                                Forms.NOWHERE)),
                        null,
                        List.of())));
    }

    static Arbitrary<Form> projectSelfEvaluation() {
        return units().flatMap(unit -> Combinators.combine(
                        titles("项目支出绩效自评表"),
                        departments(),
                        years(),
                        sentences().injectNull(0.2),
                        names(),
                        money(unit),
                        money(unit),
                        indicators(true).list().ofMinSize(1).ofMaxSize(25))
                .as((title, department, year, goal, name, budgeted, paid, indicators) -> new Form(
                        FormKind.PROJECT_SELF_EVALUATION,
                        title,
                        department,
                        statedYear(title, year),
                        unit,
                        funds(budgeted, paid),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Project(
                                name,
                                "望川区建设服务中心",
                                budgeted,
                                List.of(new Funding("当年财政拨款", paid)),
                                goal,
                                indicators,
                                Forms.NOWHERE)),
                        score(),
                        List.of())));
    }

    static Arbitrary<Form> departmentSelfEvaluation() {
        return units().flatMap(unit -> Combinators.combine(
                        titles("部门整体支出绩效自评表"),
                        departments(),
                        years(),
                        goals(),
                        money(unit),
                        money(unit),
                        indicators(true).list().ofMinSize(1).ofMaxSize(25),
                        facts("实际完成情况", paragraphs()))
                .as((title, department, year, goals, budgeted, paid, indicators, facts) -> new Form(
                        FormKind.DEPARTMENT_SELF_EVALUATION,
                        title,
                        department,
                        statedYear(title, year),
                        unit,
                        funds(budgeted, paid),
                        goals,
                        List.of(),
                        indicators,
                        List.of(),
                        score(),
                        facts)));
    }

    static Arbitrary<Form> monitoring() {
        return units().flatMap(unit -> Combinators.combine(
                        titles("项目支出绩效运行监控表"),
                        departments(),
                        years(),
                        names(),
                        money(unit),
                        money(unit),
                        indicators(true).list().ofMinSize(1).ofMaxSize(25))
                .as((title, department, year, name, budgeted, paid, indicators) -> new Form(
                        FormKind.MONITORING,
                        title,
                        department,
                        statedYear(title, year),
                        unit,
                        List.of(
                                item("年度资金总额·年初预算数", budgeted),
                                item("年度资金总额·调整后预算数", budgeted),
                                item("年度资金总额·截至执行数", paid),
                                points("年度资金总额·执行率", "26.54", unit),
                                item("年度资金总额·全年预计执行数", budgeted)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Project(
                                name,
                                "望川区建设服务中心",
                                budgeted,
                                List.of(),
                                null,
                                indicators.stream()
                                        .map(PlausibleForms::unscored)
                                        .toList(),
                                Forms.NOWHERE)),
                        new PublishedScore(null, null, new BigDecimal("26.54")),
                        List.of())));
    }

    private static Indicator unscored(Indicator i) {
        return new Indicator(
                i.dimension(),
                i.level1(),
                i.level2(),
                null,
                null,
                i.name(),
                null,
                i.annualValue(),
                i.actualValue(),
                null,
                null,
                i.deviation(),
                i.place());
    }

    /** A title with a year states it; without one the form may state it elsewhere or not at all. */
    private static Integer statedYear(String title, int year) {
        return title.contains("2025") ? Integer.valueOf(2025) : year == 0 ? null : Integer.valueOf(year);
    }

    static Arbitrary<Form> report() {
        return Combinators.combine(departments(), money(MoneyUnit.TEN_THOUSAND), money(MoneyUnit.TEN_THOUSAND), facts())
                .as((department, budgeted, paid, facts) -> new Form(
                        FormKind.SELF_EVALUATION_REPORT,
                        "2024年度部门整体支出绩效自评报告",
                        department,
                        2024,
                        MoneyUnit.TEN_THOUSAND,
                        List.of(item("年初预算数", budgeted), item("全年执行数", paid)),
                        List.of(new Goal(1, "改造管网，提高供水保证率。", Forms.NOWHERE), new Goal(2, "巡查河道，消除隐患。", Forms.NOWHERE)),
                        List.of(),
                        List.of(),
                        List.of(),
                        score(),
                        facts));
    }

    private static Arbitrary<List<Fact>> facts(String name, Arbitrary<String> texts) {
        return texts.map(text -> List.of(new Fact(name, null, null, text, Forms.NOWHERE)))
                .injectNull(0.5)
                .map(facts -> facts == null ? List.of() : facts);
    }

    private static Arbitrary<List<Fact>> facts() {
        var subjects = Arbitraries.of("改造管网长度", "培训场次", "设备完好率", "检修次数", "惠及企业数");
        var pairs = Arbitraries.of(List.of("≥30家", "32家"), List.of("≥95%", "93.5%"), List.of("12场", "15场"));
        return Combinators.combine(subjects, pairs)
                .as((subject, pair) -> new Fact(
                        subject,
                        TargetValues.read(pair.get(0), subject),
                        TargetValues.read(pair.get(1), subject),
                        subject + "目标值为" + pair.get(0) + "，实际完成值为" + pair.get(1) + "。",
                        Forms.NOWHERE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements(Fact::name)
                .map(PlausibleForms::concluded);
    }

    private static List<Fact> concluded(List<Fact> facts) {
        var all = new ArrayList<>(facts);
        all.add(result("预算执行率", "87.50%", "预算执行率为87.50%。"));
        all.add(result("自评总分", "91.72分", "自评总分为91.72分，自评等级为“优”。"));
        return all;
    }

    private static Fact result(String name, String actual, String text) {
        return new Fact(name, null, TargetValues.read(actual, name), text, Forms.NOWHERE);
    }

    private static List<BudgetItem> funds(Amount budgeted, Amount paid) {
        return List.of(
                item("年度资金总额·年初预算数", budgeted),
                item("年度资金总额·全年预算数", budgeted),
                item("年度资金总额·全年执行数", paid),
                points("年度资金总额·分值", "10", budgeted.unit()),
                points("年度资金总额·执行率", "87.50", budgeted.unit()),
                points("年度资金总额·得分", "8.75", budgeted.unit()),
                item("当年财政拨款·全年预算数", paid),
                item("当年财政拨款·全年执行数", paid));
    }

    private static PublishedScore score() {
        return new PublishedScore(new BigDecimal("91.72"), "优", new BigDecimal("87.50"));
    }

    private static BudgetItem points(String item, String number, MoneyUnit unit) {
        return item(item, new Amount(new BigDecimal(number), unit));
    }

    private static BudgetItem item(String item, Amount amount) {
        return new BudgetItem(item, amount, Forms.NOWHERE);
    }

    private static Arbitrary<List<BudgetItem>> departmentBudget(MoneyUnit unit) {
        return money(unit)
                .injectNull(0.1)
                .list()
                .ofSize(8)
                .map(amounts -> List.of(
                        item("基本支出", amounts.get(0)),
                        item("财政拨款", amounts.get(1)),
                        item("项目支出", amounts.get(2)),
                        item("其他资金", amounts.get(3)),
                        item("财政专项资金", amounts.get(4)),
                        item("区本级使用资金", amounts.get(5)),
                        item("其他事业发展性支出", amounts.get(6)),
                        item("拟用于对下转移支付资金", amounts.get(7))));
    }

    private static Arbitrary<List<Goal>> goals() {
        var numbered = sentences().list().ofMinSize(2).ofMaxSize(6).map(texts -> {
            var goals = new ArrayList<Goal>();
            texts.forEach(text -> goals.add(new Goal(goals.size() + 1, text, Forms.NOWHERE)));
            return (List<Goal>) goals;
        });
        var one = paragraphs().map(text -> List.of(new Goal(null, text, Forms.NOWHERE)));
        return Arbitraries.oneOf(numbered, one, Arbitraries.just(List.of()));
    }

    private static Arbitrary<Task> tasks(MoneyUnit unit) {
        return Combinators.combine(
                        names(),
                        sentences().injectNull(0.1),
                        money(unit).injectNull(0.2),
                        sentences().injectNull(0.1))
                .as((name, content, amount, expected) -> new Task(name, content, amount, expected, Forms.NOWHERE));
    }

    private static Arbitrary<List<Project>> packedProjects(MoneyUnit unit) {
        return Combinators.combine(
                        names(),
                        money(unit).injectNull(0.1),
                        paragraphs(),
                        packedIndicators().list().ofMinSize(1).ofMaxSize(12))
                .as((name, total, goal, indicators) -> new Project(
                        name,
                        null,
                        total,
                        List.of(new Funding("财政拨款", total), new Funding("财政专户拨款", null), new Funding("其他资金", null)),
                        goal,
                        indicators,
                        Forms.NOWHERE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Project spentBy(Project project, String unit) {
        return new Project(
                project.name(),
                unit,
                project.total(),
                project.funding(),
                project.goal(),
                project.indicators(),
                project.place());
    }

    /** In a packed cell white space means nothing, so names have none. */
    private static Arbitrary<Indicator> packedIndicators() {
        return Combinators.combine(Arbitraries.of(Dimension.values()), names(), values().injectNull(0.1), values())
                .as((dimension, name, cycle, annual) -> Forms.target(dimension, name, cycle, annual, true));
    }

    private static Arbitrary<Indicator> indicators(boolean evaluated) {
        return Combinators.combine(
                        Arbitraries.of(Dimension.values()),
                        names(),
                        values().injectNull(0.1),
                        values().injectNull(0.1),
                        Arbitraries.of("5", "10", "7.5").injectNull(0.1),
                        Arbitraries.of("4.50", "0", "10.00").injectNull(0.1),
                        sentences().injectNull(0.6))
                .as((dimension, name, one, other, weight, points, reason) -> evaluated
                        ? evaluated(dimension, name, one, other, weight, points, reason)
                        : Forms.target(dimension, name, one, other, false));
    }

    private static Indicator evaluated(
            Dimension dimension,
            String name,
            String target,
            String actual,
            String weight,
            String points,
            String reason) {
        return new Indicator(
                dimension,
                dimension.level1(),
                dimension.title(),
                null,
                null,
                name,
                null,
                target == null ? null : TargetValues.read(target, name),
                actual == null ? null : TargetValues.read(actual, name),
                weight == null ? null : new BigDecimal(weight),
                points == null ? null : new BigDecimal(points),
                reason,
                Forms.NOWHERE);
    }

    private static Arbitrary<MoneyUnit> units() {
        return Arbitraries.of(MoneyUnit.TEN_THOUSAND, MoneyUnit.TEN_THOUSAND, MoneyUnit.YUAN);
    }

    private static Arbitrary<Amount> money(MoneyUnit unit) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99999999.99"))
                .ofScale(2)
                .map(number -> new Amount(number.setScale(2), unit));
    }

    private static Arbitrary<String> titles(String title) {
        return Arbitraries.of(title, "2025年" + title, "2025年度望川区" + title);
    }

    private static Arbitrary<Integer> years() {
        return Arbitraries.of(0, 2024, 2025);
    }

    private static Arbitrary<String> departments() {
        return Combinators.combine(Arbitraries.of(PLACES), Arbitraries.of(OFFICES))
                .as(String::concat);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(3).map(words -> String.join("", words));
    }

    private static Arbitrary<String> values() {
        return Arbitraries.of(VALUES);
    }

    private static Arbitrary<String> sentences() {
        return Arbitraries.of(WORDS).list().ofMinSize(2).ofMaxSize(20).map(words -> String.join("，", words) + "。");
    }

    private static Arbitrary<String> paragraphs() {
        return sentences().list().ofMinSize(1).ofMaxSize(4).map(texts -> String.join("\n", texts));
    }
}
