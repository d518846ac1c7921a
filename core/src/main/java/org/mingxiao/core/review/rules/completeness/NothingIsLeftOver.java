package org.mingxiao.core.review.rules.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Cell;
import org.mingxiao.core.review.language.NumberSyntax;
import org.mingxiao.core.review.language.Wording;
import org.mingxiao.core.review.language.Words;
import org.mingxiao.core.value.TargetValue;

/** R19. */
final class NothingIsLeftOver implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "R19",
            new Bilingual(
                    "没有模板或复制残留：占位文字、网页标签、叠字、名称末尾标点、重复的名称、不配对的括号",
                    "no residue of templates or copying: placeholders, tags, doubled words, trailing punctuation, repeated labels, unpaired brackets"),
            new Bilingual(
                    "占位文字和文字段落中书写错误的数为错误，其余为警告", "placeholders and malformed numbers in texts error, else warning"),
            ReviewItem.FORMAL_COMPLETENESS,
            List.of(LegalBasis.FORM_INSTRUCTIONS),
            new Bilingual("指标值为“请填写” → 错误", "a value 请填写 → error"),
            new Bilingual("指标值和金额中书写错误的数由 R05 提示", "malformed numbers in values and amounts are R05's"));
    private static final Pattern TAG = Pattern.compile("</?(?:p|br|div|span|td|tr|table|b|font)\\b[^>]*>|&nbsp;");
    private static final Pattern DOUBLED =
            Pattern.compile("的的|了了|和和|及及|与与|[、，,；;。：:]{2,}|(\\p{IsHan}{2,4})\\1(?!\\p{IsHan})");
    private static final Pattern TRAILING = Pattern.compile("[、，,；;：:。.]$");
    private static final Pattern STRAY = Pattern.compile("^[:：、，,；;。]");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        var placed = new ArrayList<Placed>();
        var report = form.kind() == FormKind.SELF_EVALUATION_REPORT;
        if (!report) {
            for (var goal : form.goals()) {
                text(goal.place(), "绩效目标", goal.text()).forEach(finding -> placed.add(new Placed(null, finding)));
            }
            for (var task : form.tasks()) {
                Stream.of(task.name(), orEmpty(task.content()), orEmpty(task.expected()))
                        .flatMap(text -> text(task.place(), "任务“" + task.name() + "”", text).stream())
                        .forEach(finding -> placed.add(new Placed(null, finding)));
            }
        }
        for (var subject : subjects) {
            var project = subject.project();
            if (project != null) {
                text(project.place(), "项目名称", project.name()).forEach(f -> placed.add(new Placed(subject, f)));
                text(project.place(), "项目绩效目标", orEmpty(project.goal()))
                        .forEach(f -> placed.add(new Placed(subject, f)));
            }
            for (var row : subject.indicators()) {
                row(row).forEach(finding -> placed.add(new Placed(subject, finding)));
            }
        }
        return placed;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<Finding> text(Place place, String what, String text) {
        var findings = new ArrayList<Finding>();
        var left = Cell.placeholder(text);
        if (left != null && !text.isBlank()) {
            findings.add(placeholder(place, what, left));
        }
        for (var number : NumberSyntax.malformedInProse(text)) {
            findings.add(CARD.error(place, what + "中的数字“" + number + "”书写不规范", List.of(number), "按千分位三位一节、一个小数点更正。"));
        }
        residue(text).ifPresent(word -> findings.add(residue(place, what, word)));
        return findings;
    }

    private static List<Finding> row(Indicator row) {
        var findings = new ArrayList<Finding>();
        var named = Cell.placeholder(row.name());
        if (named != null && !row.name().isBlank() && (row.target() != null || row.actualValue() != null)) {
            findings.add(placeholder(row.place(), "指标名称", named));
        }
        for (var value : new TargetValue[] {row.annualValue(), row.cycleValue(), row.actualValue()}) {
            var left = value == null || value.text().isBlank() ? null : Cell.placeholder(value.text());
            if (left != null) {
                findings.add(placeholder(row.place(), "指标“" + row.name() + "”的指标值", left));
                break;
            }
        }
        var word = residue(row.name()).or(() -> trailing(row.name())).or(() -> residueOfValue(row));
        word.ifPresent(each -> findings.add(residue(row.place(), "指标“" + row.name() + "”", each)));
        return findings;
    }

    private static Finding placeholder(Place place, String what, String left) {
        return CARD.error(place, what + "仍是模板的占位文字“" + left + "”", List.of(left), "填写实际内容，删去模板文字。");
    }

    private static Finding residue(Place place, String what, String word) {
        return CARD.warning(place, what + "留有模板或复制的痕迹：“" + word + "”", List.of(word), "删去多余的文字或符号，保留完整名称和数值。");
    }

    private static Optional<String> residue(String text) {
        var tag = TAG.matcher(text);
        if (tag.find()) {
            return Optional.of(tag.group());
        }
        var template = Words.RESIDUE.in(text);
        if (template.isPresent()) {
            return template;
        }
        var doubled = DOUBLED.matcher(text);
        if (doubled.find()) {
            return Optional.of(doubled.group());
        }
        return unpaired(text) ? Optional.of("括号不配对") : Optional.empty();
    }

    private static Optional<String> trailing(String name) {
        var matcher = TRAILING.matcher(name.strip());
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static Optional<String> residueOfValue(Indicator row) {
        var value = row.target();
        var cycle = row.cycleValue();
        for (var each : new TargetValue[] {cycle, value}) {
            if (each == null) {
                continue;
            }
            var stray = STRAY.matcher(each.text().strip());
            if (stray.find()) {
                return Optional.of(each.text());
            }
            var folded = Wording.fold(each.text());
            var label = Wording.bareName(row.name());
            if (label.length() > 2 && folded.contains(label + ":")) {
                return Optional.of(each.text());
            }
            var residue = residue(each.text());
            if (residue.isPresent()) {
                return residue;
            }
        }
        return Optional.empty();
    }

    private static boolean unpaired(String text) {
        var depth = 0;
        for (var c : Wording.fold(text).toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                return !Wording.fold(text).matches("(?s).*\\d\\).*");
            }
        }
        return depth > 0;
    }
}
