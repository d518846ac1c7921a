package org.mingxiao.documents.recognition.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs under a heading.
 *
 * @param headings the heading and those above it, the highest first
 */
record Section(List<String> headings, List<Paragraph> paragraphs) {
    private static final int LEAD = 26;
    private static final Pattern PLANS = Pattern.compile("问题|不足|措施|建议|下一步|打算|改进|经验|做法");
    private static final Pattern RESULTS =
            Pattern.compile("完成|履职|自评|产出|效益|效果|效能|绩效(目标|指标|情况)|情况分析|运行成本|评价|得分|满意|成效|实施情况");
    private static final Pattern GOALS = Pattern.compile("绩效(总)?目标|总体目标|年度目标|绩效目标设定|总目标");
    private static final Pattern NOT_GOALS = Pattern.compile("完成|实现|达成|分析|管理|自评|评价|执行");

    Section {
        headings = List.copyOf(headings);
    }

    /** Divides a report at its headings. */
    static List<Section> of(List<Paragraph> paragraphs) {
        var sections = new ArrayList<Section>();
        var path = new ArrayList<String>();
        var levels = new ArrayList<Integer>();
        List<Paragraph> open = new ArrayList<>();
        for (var whole : paragraphs) {
            var paragraph = whole;
            int lead = leadEnd(whole.text());
            if (lead > 0 && !isItem(path)) {
                open = opened(sections, path, levels, open, whole.text().substring(0, lead - 1));
                paragraph = whole.from(lead);
            }
            int level = Heading.isTitle(paragraph.text()) ? Heading.level(paragraph.text()) : Heading.NONE;
            if (level == Heading.NONE || level > 2 && isItem(path)) {
                open.add(paragraph);
                continue;
            }
            open = opened(sections, path, levels, open, paragraph.text());
        }
        sections.add(new Section(path, open));
        return sections;
    }

    /** Closes the section that is open and steps under a heading. */
    private static List<Paragraph> opened(
            List<Section> sections, List<String> path, List<Integer> levels, List<Paragraph> open, String heading) {
        sections.add(new Section(path, open));
        int level = Heading.level(heading);
        while (!levels.isEmpty() && levels.get(levels.size() - 1) >= level) {
            levels.remove(levels.size() - 1);
            path.remove(path.size() - 1);
        }
        levels.add(level);
        path.add(Heading.withoutNumber(heading));
        return new ArrayList<>();
    }

    /** Behind the heading that opens a paragraph and is followed by its text on the same line; 0 where none does. */
    private static int leadEnd(String text) {
        int stop = text.indexOf('。');
        boolean heading = stop > 0
                && stop + 1 < text.length()
                && stop <= LEAD
                && Heading.level(text) <= 2
                && Heading.isTitle(text.substring(0, stop));
        return heading ? stop + 1 : 0;
    }

    /** Under a heading of goals numbered lines are the goals themselves. */
    private static boolean isItem(List<String> path) {
        return !path.isEmpty() && isGoalHeading(path.get(path.size() - 1));
    }

    private static boolean isGoalHeading(String heading) {
        return GOALS.matcher(heading).find() && !NOT_GOALS.matcher(heading).find();
    }

    boolean isGoals() {
        return !headings.isEmpty() && isGoalHeading(headings.get(headings.size() - 1));
    }

    /** What went wrong and what is planned: no results of the year. */
    boolean isPlans() {
        return headings.stream().anyMatch(h -> PLANS.matcher(h).find());
    }

    boolean isResults() {
        return headings.stream().anyMatch(h -> RESULTS.matcher(h).find());
    }
}
