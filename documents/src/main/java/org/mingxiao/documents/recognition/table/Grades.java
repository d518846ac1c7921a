package org.mingxiao.documents.recognition.table;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.recognition.phrase.Labels;

/** The grade that a self-evaluation gives itself (财预〔2020〕10号: 优, 良, 中, 差). */
final class Grades {
    private static final Pattern TICKED_BEHIND = Pattern.compile("([优良中差])(?:秀|好|等)?[:：(（]?[√✓✔☑■●]");
    private static final Pattern TICKED_BEFORE = Pattern.compile("[√✓✔☑■●][)）]?([优良中差])");
    private static final Pattern PLAIN = Pattern.compile("[“\"]?([优良中差])(?:秀|好|等)?[”\"]?(?:级)?");

    private Grades() {}

    /** The grade that is written or ticked; null where there is none. */
    static @Nullable String in(String text) {
        var folded = Labels.folded(text);
        for (var pattern : new Pattern[] {TICKED_BEFORE, TICKED_BEHIND}) {
            var matcher = pattern.matcher(folded);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return PLAIN.matcher(folded).matches() ? folded.replaceAll("[“”\"]", "") : null;
    }
}
