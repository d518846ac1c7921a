package org.mingxiao.documents.recognition.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A value as a report states it: a figure, a day or a state.
 *
 * @param name what it is the value of; empty where the statement does not say
 * @param text as written
 * @param unit empty where it has none
 */
record StatedValue(String name, String text, String unit) {
    private static final Pattern LINK = Pattern.compile("^(?:为|是|：|:|=|设定为|定为)+");
    private static final Pattern STATE =
            Pattern.compile("(持平|正增长|稳步增长|有所增长|不下降|全覆盖|零事故|下降|提升|有效提升|显著提升|明显改善|按时完成|及时完成|全部完成|如期完成)$");

    /** What was done with the thing named before. */
    private static final Pattern VERB = Pattern.compile("举办|开展|组织|完成|实施|建设|建成|新增|检查|压缩至|和|及|其");

    static boolean isState(String clause) {
        return STATE.matcher(clause).find();
    }

    /**
     * The values of the clauses, each under the words in front of it.
     *
     * @param marker the words behind which a value stands that has no figure
     */
    static List<StatedValue> in(List<String> clauses, Pattern marker) {
        var values = new ArrayList<StatedValue>();
        var lead = "";
        for (var clause : clauses) {
            var figures = Figures.in(clause);
            if (figures.isEmpty()) {
                figures = Figures.dates(clause);
            }
            var state = STATE.matcher(clause);
            if (figures.isEmpty() && state.find()) {
                values.add(new StatedValue(name(clause.substring(0, state.start()), lead), state.group(), ""));
            } else if (figures.isEmpty()) {
                lead = clause;
            }
            if (figures.size() > 1 && figures.get(0).before().contains("分别")) {
                values.addAll(respective(figures));
                continue;
            }
            for (var figure : figures) {
                var name = name(figure.before(), lead);
                values.add(new StatedValue(name, figure.text(), figure.unit()));
                lead = name;
            }
        }
        return values.isEmpty() ? told(clauses, marker) : values;
    }

    /** {@code 知晓率和满意度分别为89%和91%}: as many names as figures, in the same order; nothing where they do not match. */
    private static List<StatedValue> respective(List<Figures.Figure> figures) {
        var before = figures.get(0).before();
        var names = before.substring(0, before.indexOf("分别")).split("[、和与及]");
        var values = new ArrayList<StatedValue>();
        for (int i = 0; i < figures.size() && names.length == figures.size(); i++) {
            values.add(new StatedValue(
                    Names.of(names[i]), figures.get(i).text(), figures.get(i).unit()));
        }
        return values;
    }

    /** Without a figure the words behind a marker are the value. */
    private static List<StatedValue> told(List<String> clauses, Pattern marker) {
        for (int i = 0; i < clauses.size(); i++) {
            var matcher = marker.matcher(clauses.get(i));
            if (matcher.find()) {
                var text = LINK.matcher(clauses.get(i).substring(matcher.end())).replaceFirst("");
                var name = name(clauses.get(i).substring(0, matcher.start()), i > 0 ? clauses.get(i - 1) : "");
                return text.isEmpty() || text.length() > 30 ? List.of() : List.of(new StatedValue(name, text, ""));
            }
        }
        return List.of();
    }

    private static String name(String before, String lead) {
        var name = Names.of(before);
        return name.isEmpty() || VERB.matcher(name).matches() && !lead.isEmpty() ? Names.of(lead) : name;
    }
}
