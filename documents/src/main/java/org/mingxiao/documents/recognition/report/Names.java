package org.mingxiao.documents.recognition.report;

import java.util.regex.Pattern;

/** The words of a report that name what a figure speaks of, without what only leads to them or to the figure. */
final class Names {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:[\\s，、；：:。（(]|[（(]?\\d{1,2}[）)]|\\d{1,2}[.．、](?!\\d)|[①-⑳]|[（(]?[一二三四五六七八九十]{1,3}[）)、]|[一二三四五六七八九]是|(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|满意度|经济成本|社会成本|产出|效益)指标[：:]|(?:年度|年初|预期|计划)?(?:设定)?(?:指标|目标|计划|完成)值(?:为|是)?|其中|(?:19|20)\\d{2}年(?:度)?|指标\\d[：:]?|全年|年末|本年度?|实际(?:完成(?:值|情况)?|达到|值)?|据[^，]{1,4}反馈|得$|(?:年度|年初|绩效)?(?:计划|预计|预期|目标)(?!完成率|任务|覆盖|偏))+");
    private static final Pattern TRAIL = Pattern.compile(
            "(?:[\\s，、；：:（(]|年初|年末|年度指标值|年度目标值|年初目标值|指标值|目标值|年度目标任务|年度目标|年初目标|年度计划|年初计划|计划目标|预期目标|绩效目标|目标任务|计划完成|计划|目标|预期|预计|实际完成值|实际完成|实际|完成值|完成|合计|共计|共|累计|为|是|于|的|应|达到|达|要求|设定|实现了|了|已)+$");

    private Names() {}

    static String of(String words) {
        var name = LEAD.matcher(words).replaceFirst("");
        name = TRAIL.matcher(name).replaceFirst("");
        return name.length() > 60 ? name.substring(name.length() - 60) : name;
    }
}
