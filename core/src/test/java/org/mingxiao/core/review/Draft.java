package org.mingxiao.core.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Funding;
import org.mingxiao.core.form.Goal;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.form.PublishedScore;
import org.mingxiao.core.form.Task;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.core.value.TargetValues;

/**
 * Forms written down in a short notation, with the findings that are expected standing behind {@code ←} on the line to
 * which they belong. One datum a line; cells between bars; an empty cell is blank.
 *
 * <pre>
 * 表 project-goals | 某县农业农村局 | 2026
 * 预算 总计 | 120.00
 * 目标 1 | 建设高标准农田
 * 任务 名称 | 主要内容 | 金额 | 期望目标
 * 项目 名称 | 总计 | 财政拨款 | 其他资金 | 绩效目标
 * 11 名称 | 实施周期值 | 年度值 | 实际值 | 分值 | 得分       ← R06 error
 * 2-31 名称 | …       codes as printed; `产出指标-数量指标 名称` names without codes
 * 总分 96.20 | 优 | 88.50
 * 事实 名称 | 目标 | 实际 | 原文
 * </pre>
 */
public final class Draft {
    private static final Pattern CODED = Pattern.compile("(\\d)-(\\d{2})\\s+(.*)");
    private static final Pattern CLASSED = Pattern.compile("(\\d{2})\\s+(.*)");
    private static final Pattern NAMED = Pattern.compile("(\\p{IsHan}+)-(\\p{IsHan}+)\\s+(.*)");

    /** A finding that is expected on a line. */
    public record Expected(String rule, Severity severity, int line) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();

    private Draft() {}

    public static Draft read(List<String> lines) {
        var draft = new Draft();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                draft.line(line, i + 1);
            }
        }
        return draft;
    }

    public List<Form> forms() {
        return sheets.stream().map(Sheet::form).toList();
    }

    public List<Expected> expected() {
        return List.copyOf(expected);
    }

    private void line(String line, int number) {
        var arrow = line.indexOf('←');
        if (arrow >= 0) {
            for (var label : line.substring(arrow + 1).split(";")) {
                var words = label.strip().split("\\s+");
                expected.add(new Expected(words[0], severity(words[1]), number));
            }
        }
        var content = arrow < 0 ? line.strip() : line.substring(0, arrow).strip();
        var space = content.indexOf(' ');
        var cells = Arrays.stream(content.substring(space + 1).split("\\|", -1))
                .map(String::strip)
                .toList();
        switch (content.substring(0, space)) {
            case "表" -> sheets.add(new Sheet(cells, number));
            case "预算" ->
                sheet().budget.add(new BudgetItem(cell(cells, 0), amount(cell(cells, 1)), at(number, cell(cells, 1))));
            case "目标" -> sheet().goals.add(goal(cells, number));
            case "任务" ->
                sheet().tasks
                        .add(new Task(
                                cell(cells, 0),
                                orNull(cell(cells, 1)),
                                amount(cell(cells, 2)),
                                orNull(cell(cells, 3)),
                                at(number, content)));
            case "项目" -> sheet().projects.add(new Row(cells, number));
            case "总分" ->
                sheet().score =
                        new PublishedScore(decimal(cell(cells, 0)), orNull(cell(cells, 1)), decimal(cell(cells, 2)));
            case "事实" ->
                sheet().facts
                        .add(new Fact(
                                cell(cells, 0),
                                value(cell(cells, 1), ""),
                                value(cell(cells, 2), ""),
                                cell(cells, 3),
                                at(number, content)));
            default -> sheet().rows().add(indicator(content, number));
        }
    }

    private Sheet sheet() {
        return sheets.get(sheets.size() - 1);
    }

    private static Goal goal(List<String> cells, int number) {
        return new Goal(Integer.valueOf(cell(cells, 0)), cell(cells, 1), at(number, cell(cells, 1)));
    }

    private static Indicator indicator(String content, int number) {
        var coded = CODED.matcher(content);
        if (coded.matches()) {
            var dimension = Dimension.ofCode(coded.group(2)).orElse(null);
            return indicator(
                    dimension,
                    level1(coded.group(1)),
                    dimension == null ? "" : dimension.title(),
                    coded.group(1),
                    coded.group(2),
                    coded.group(3),
                    number);
        }
        var classed = CLASSED.matcher(content);
        if (classed.matches()) {
            var dimension = Dimension.ofCode(classed.group(1)).orElseThrow();
            return indicator(dimension, dimension.level1(), dimension.title(), null, null, classed.group(2), number);
        }
        var named = NAMED.matcher(content);
        if (!named.matches()) {
            throw new IllegalArgumentException("line " + number + ": " + content);
        }
        var dimension = Arrays.stream(Dimension.values())
                .filter(d -> d.title().equals(named.group(2)))
                .findFirst()
                .orElse(null);
        return indicator(dimension, named.group(1), named.group(2), null, null, named.group(3), number);
    }

    private static String level1(String code) {
        return List.of("", "产出指标", "效益指标", "满意度指标", "成本指标").get(Integer.parseInt(code));
    }

    private static Indicator indicator(
            Dimension dimension, String level1, String level2, String code1, String code2, String rest, int number) {
        var cells = Arrays.stream(rest.split("\\|", -1)).map(String::strip).toList();
        var name = cell(cells, 0);
        return new Indicator(
                dimension,
                level1,
                level2,
                code1,
                code2,
                name,
                value(cell(cells, 1), name),
                value(cell(cells, 2), name),
                value(cell(cells, 3), name),
                decimal(cell(cells, 4)),
                decimal(cell(cells, 5)),
                null,
                at(number, rest));
    }

    private static Severity severity(String code) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Place at(int line, String text) {
        return Place.atLine(line, text);
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static TargetValue value(String text, String name) {
        return text.isEmpty() ? null : TargetValues.read(text, name);
    }

    private static BigDecimal decimal(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static Amount amount(String text) {
        return text.matches("-?[\\d]+(\\.\\d+)?") ? new Amount(new BigDecimal(text), MoneyUnit.TEN_THOUSAND) : null;
    }

    /** One form while it is read. */
    private static final class Sheet {
        final List<String> head;
        final List<BudgetItem> budget = new ArrayList<>();
        final List<Goal> goals = new ArrayList<>();
        final List<Task> tasks = new ArrayList<>();
        final List<Indicator> own = new ArrayList<>();
        final List<Row> projects = new ArrayList<>();
        final List<Fact> facts = new ArrayList<>();
        final int line;
        PublishedScore score;

        Sheet(List<String> head, int line) {
            this.head = head;
            this.line = line;
        }

        List<Indicator> rows() {
            return projects.isEmpty() ? own : projects.get(projects.size() - 1).indicators;
        }

        Form form() {
            var kind = Arrays.stream(FormKind.values())
                    .filter(each -> each.code().equals(cell(head, 0)))
                    .findFirst()
                    .orElseThrow();
            var year = cell(head, 2).isEmpty() ? null : Integer.valueOf(cell(head, 2));
            return new Form(
                    kind,
                    "第" + line + "行 " + kind.title(),
                    orNull(cell(head, 1)),
                    year,
                    MoneyUnit.TEN_THOUSAND,
                    budget,
                    goals,
                    tasks,
                    own,
                    projects.stream().map(Row::project).toList(),
                    score,
                    facts);
        }
    }

    /** One project while it is read. */
    private static final class Row {
        final List<String> cells;
        final int line;
        final List<Indicator> indicators = new ArrayList<>();

        Row(List<String> cells, int line) {
            this.cells = cells;
            this.line = line;
        }

        Project project() {
            var funding =
                    List.of(new Funding("财政拨款", amount(cell(cells, 2))), new Funding("其他资金", amount(cell(cells, 3))));
            return new Project(
                    cell(cells, 0),
                    null,
                    amount(cell(cells, 1)),
                    funding,
                    orNull(cell(cells, 4)),
                    indicators,
                    at(line, cell(cells, 0)));
        }
    }

    /** The line on which a finding lies; a finding on a form as a whole carries the form's title, which begins with it. */
    public static int lineOf(Place place) {
        if (place.line() != null) {
            return place.line();
        }
        var matcher = Pattern.compile("第(\\d+)行 .*").matcher(place.text() == null ? "" : place.text());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
