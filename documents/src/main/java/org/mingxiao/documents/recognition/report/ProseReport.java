package org.mingxiao.documents.recognition.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Goal;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.core.value.TargetValues;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.documents.recognition.phrase.NumberedText;

/**
 * Reads a self-evaluation report (自评报告) in prose. Money and scores are taken where the report states them; every fact
 * keeps its sentence and the line on which that begins.
 */
public final class ProseReport {
    private static final Pattern CHAPTER = Pattern.compile(
            "基本情况|部门概况|项目概况|单位概况|主要职能|部门职能|自评情况|自评结论|评价结论|绩效目标|收支情况|预算执行|存在.{0,4}问题|改进措施|自评工作|绩效分析|完成情况|履职效能|管理效率|主要成效");
    private static final int CHAPTERS = 2;
    private static final int LONGEST_SENTENCE = 2_000;
    private static final Pattern NAMED = Pattern.compile(
            "^(?:部门|单位|部门[（(]单位[）)]|项目单位|预算单位|填报单位|实施单位|主管部门|自评单位|报告单位)(?:名称)?[（(]?(?:公章|盖章)?[）)]?[：:]\\s*(\\S{3,40})$");

    private final ReportTitle title;
    private final List<Paragraph> paragraphs;
    private final List<Section> sections;

    private ProseReport(ReportTitle title, List<Paragraph> paragraphs) {
        this.title = title;
        this.paragraphs = paragraphs;
        this.sections = Section.of(paragraphs);
    }

    /**
     * The report that the lines of a document hold; empty where they hold none. A notice or an article that only speaks of
     * self-evaluation has neither a report's heading nor its chapters and figures.
     */
    public static Optional<Form> in(List<Line> lines) {
        var text = lines.stream().filter(l -> !l.text().isBlank()).toList();
        var title = ReportTitle.in(text);
        if (title == null) {
            return Optional.empty();
        }
        var body = lines.subList(lines.indexOf(text.get(title.lines() - 1)) + 1, lines.size());
        var report = new ProseReport(title, Paragraphs.of(body));
        return report.isReport() ? Optional.of(report.form()) : Optional.empty();
    }

    private boolean isReport() {
        long chapters = sections.stream()
                .filter(s -> !s.headings().isEmpty())
                .map(s -> s.headings().get(s.headings().size() - 1))
                .filter(h -> CHAPTER.matcher(h).find())
                .distinct()
                .count();
        return chapters >= CHAPTERS
                && (ScoreStatement.in(sections) != null || !budget().isEmpty() || !facts().isEmpty());
    }

    private Form form() {
        var budget = budget();
        return new Form(
                FormKind.SELF_EVALUATION_REPORT,
                title.text(),
                department(),
                year(),
                unit(budget),
                budget,
                goals(),
                List.of(),
                List.of(),
                List.of(),
                ScoreStatement.in(sections),
                facts());
    }

    private @Nullable String department() {
        for (var paragraph : paragraphs.subList(0, Math.min(12, paragraphs.size()))) {
            var matcher = NAMED.matcher(paragraph.text().replaceAll("[\\s\\u3000]+", ""));
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        if (title.department() != null) {
            return title.department();
        }
        for (var paragraph : paragraphs.subList(0, Math.min(4, paragraphs.size()))) {
            var words = Clauses.squeezed(paragraph.text()).replaceAll("^[（(]|[）)]$", "");
            if (words.length() <= 30 && words.equals(ReportTitle.department(words))) {
                return words;
            }
        }
        return null;
    }

    private @Nullable Integer year() {
        if (title.year() != null) {
            return title.year();
        }
        return paragraphs.stream()
                .map(p -> ReportTitle.year(Clauses.squeezed(p.text())))
                .filter(y -> y != null)
                .findFirst()
                .orElse(null);
    }

    private static MoneyUnit unit(List<BudgetItem> budget) {
        return budget.stream()
                .map(BudgetItem::amount)
                .flatMap(a -> a == null ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(a.unit()))
                .findFirst()
                .orElse(MoneyUnit.TEN_THOUSAND);
    }

    /** A figure that is stated again word for word is the same figure. */
    private List<BudgetItem> budget() {
        Map<String, BudgetItem> items = new LinkedHashMap<>();
        for (var section : sections) {
            if (section.isPlans()) {
                continue;
            }
            for (var paragraph : section.paragraphs()) {
                if (!BudgetFigures.isAbout(paragraph.text())) {
                    continue;
                }
                for (var sentence : paragraph.sentences()) {
                    if (sentence.text().length() <= LONGEST_SENTENCE) {
                        BudgetFigures.in(sentence.text(), sentence.place())
                                .forEach(i -> items.putIfAbsent(i.item() + i.amount(), i));
                    }
                }
            }
        }
        return List.copyOf(items.values());
    }

    private List<Goal> goals() {
        var goals = new ArrayList<Goal>();
        for (var section : sections) {
            if (section.isGoals()) {
                for (var paragraph : section.paragraphs()) {
                    addGoals(paragraph, goals);
                }
            }
        }
        return goals;
    }

    /** Goals of one paragraph; one that continues the numbering of the paragraphs before it is one goal. */
    private static void addGoals(Paragraph paragraph, List<Goal> goals) {
        var text = paragraph.text();
        var matcher = NUMBER.matcher(text);
        boolean next = matcher.lookingAt() && Integer.parseInt(matcher.group(1)) == goals.size() + 1;
        if (next && goals.size() > 0) {
            var goal = text.substring(matcher.end()).strip();
            goals.add(new Goal(goals.size() + 1, goal, paragraph.place(0, goal)));
            return;
        }
        for (var part : NumberedText.parts(LABEL.matcher(text).replaceFirst(""))) {
            boolean leads = part.number() == null && part.text().matches(".*[：:]$");
            if (!leads) {
                goals.add(new Goal(part.number(), part.text(), paragraph.place(0, part.text())));
            }
        }
    }

    private static final Pattern LABEL =
            Pattern.compile("^(?:总体|年度|年度总体|绩效|年度绩效|整体|整体绩效|项目|总)(?:绩效)?目标[：:]\\s*(?!\\d[.．、])");
    private static final Pattern NUMBER = Pattern.compile("(?:目标|任务)?[（(]?(\\d{1,2})[）).．、：:](?!\\d)");

    private List<Fact> facts() {
        var facts = new LinkedHashSet<Fact>();
        for (var section : sections) {
            for (var paragraph : section.paragraphs()) {
                if (!section.isPlans() && !section.isGoals()) {
                    facts.addAll(Facts.in(paragraph, section));
                }
            }
        }
        return List.copyOf(facts);
    }

    /** The facts of one paragraph. */
    private static final class Facts {
        /** A shorter sentence only names what the next ones speak of. */
        private static final int TOPIC = 16;

        private static final Pattern GOES_ON = Pattern.compile("^(?:实际|完成值|完成情况|全年实际)");
        /** How many indicators were set is no result. */
        private static final Pattern SETTING = Pattern.compile("指标.{0,4}(设置|设定|设立)|(设置|设定|设立).{0,10}指标$");

        private static final Pattern RATE = Pattern.compile("执行率|支出率|完成率|到位率|占比|得分");

        private Facts() {}

        static List<Fact> in(Paragraph paragraph, Section section) {
            var facts = new ArrayList<Fact>();
            var topic = section.headings().isEmpty()
                    ? ""
                    : section.headings().get(section.headings().size() - 1);
            for (var sentence : paragraph.sentences()) {
                if (sentence.text().length() <= LONGEST_SENTENCE) {
                    facts.addAll(in(sentence, topic, section.isResults()));
                    topic = sentence.text().length() <= TOPIC ? Names.of(sentence.text()) : topic;
                }
            }
            return facts;
        }

        private static List<Fact> in(Paragraph.Sentence sentence, String topic, boolean results) {
            var facts = new ArrayList<Fact>();
            for (var statement : statements(Clauses.squeezed(sentence.text()))) {
                for (var pair : Targets.in(statement)) {
                    boolean wanted = pair.target() != null
                            ? results || pair.actual() != null && Targets.isAimed(statement, pair.target())
                            : results || RATE.matcher(pair.name()).find();
                    if (wanted && !SETTING.matcher(pair.name()).find()) {
                        facts.add(fact(pair.named(topic), sentence));
                    }
                }
            }
            return facts;
        }

        /** A result parted from its target by a semicolon still belongs to it. */
        private static List<String> statements(String text) {
            var statements = new ArrayList<String>();
            for (var part : Clauses.statements(text)) {
                int last = statements.size() - 1;
                if (last >= 0 && GOES_ON.matcher(part).find()) {
                    statements.set(last, statements.get(last) + "，" + part);
                } else {
                    statements.add(part);
                }
            }
            return statements;
        }

        private static Fact fact(Targets.Pair pair, Paragraph.Sentence sentence) {
            return new Fact(
                    pair.name(),
                    pair.target() == null ? null : TargetValues.read(pair.target(), pair.name()),
                    pair.actual() == null ? null : TargetValues.read(pair.actual(), pair.name()),
                    sentence.text(),
                    sentence.place());
        }
    }
}
