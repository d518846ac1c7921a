package org.mingxiao.core.review.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;

/** Writes the reference page of the rules from the rules themselves, Chinese first. */
public final class RulePage {
    private static final String HEAD = """
            # 审核规则 Review rules

            This page is written from the rules (`core/src/main/java/org/mingxiao/core/review/rules`); change them, not the page.

            `错误 error` 须改正后才能报送 blocks submission · `警告 warning` 须答复或修改 must be answered or mended ·
            `提示 info` 仅供参考 informs. 依据标 * 的文件只知其大意，条文须由人核对 the wording of documents marked * is to be
            checked by a person before anybody relies on it.

            """;

    private RulePage() {}

    /** The whole page as Markdown. */
    public static String text() {
        var rules = RuleBook.standard();
        return HEAD + table(rules) + "\n"
                + rules.stream().map(RulePage::chapter).collect(Collectors.joining("\n")) + "\n" + documents();
    }

    private static String table(List<ReviewRule> rules) {
        var lines = new ArrayList<String>();
        lines.add("| | 要求 demand | 方面 aspect |");
        lines.add("| --- | --- | --- |");
        for (var rule : rules) {
            var card = rule.card();
            lines.add("| [" + card.id() + "](#" + card.id().toLowerCase(java.util.Locale.ROOT) + ") | "
                    + card.demand().chinese() + " | " + aspect(card) + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String chapter(ReviewRule rule) {
        var card = rule.card();
        var lines = new ArrayList<String>();
        lines.add("## " + card.id());
        lines.add("");
        lines.add(
                "**" + card.demand().chinese() + "。** " + sentence(card.demand().english()));
        lines.add("");
        lines.add("- 级别 severity: " + both(card.severity()));
        lines.add("- 方面 aspect: " + aspect(card) + " (" + card.item().aspect().english() + ", "
                + card.item().english() + ")");
        lines.add("- 依据 basis: " + card.bases().stream().map(RulePage::cited).collect(Collectors.joining("；")));
        lines.add("- 例 example: " + both(card.example()));
        var silence = card.silence();
        if (silence != null) {
            lines.add("- 不提示的情形 silent: " + both(silence));
        }
        var parameters = Parameters.standard().all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("review." + card.id() + "."))
                .map(entry -> "`" + entry.getKey() + "` = " + entry.getValue())
                .collect(Collectors.joining(", "));
        if (!parameters.isEmpty()) {
            lines.add("- 参数 parameters: " + parameters);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String documents() {
        var lines = new ArrayList<String>();
        lines.add("## 依据 Documents");
        lines.add("");
        for (var basis : LegalBasis.values()) {
            lines.add("- " + cited(basis) + " " + (basis.title().equals(basis.number()) ? "" : basis.title()));
        }
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n")) + "\n";
    }

    private static String cited(LegalBasis basis) {
        return basis.number() + (basis.verified() ? "" : " *");
    }

    private static String aspect(RuleCard card) {
        var aspect = card.item().aspect().title();
        return aspect.equals(card.item().title())
                ? aspect
                : aspect + " · " + card.item().title();
    }

    private static String both(Bilingual text) {
        return text.chinese() + " — " + text.english();
    }

    private static String sentence(String english) {
        return Character.toUpperCase(english.charAt(0)) + english.substring(1) + ".";
    }
}
