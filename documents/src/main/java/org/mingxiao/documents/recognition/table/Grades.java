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
        // Where a grade is printed first, its box stands behind it.
        boolean boxesBehind = folded.matches("[优良中差].*");
        var ticked = (boxesBehind ? TICKED_BEHIND : TICKED_BEFORE).matcher(folded);
        if (ticked.find()) {
            return ticked.group(1);
        }
        return PLAIN.matcher(folded).matches() ? folded.replaceAll("[“”\"]", "") : null;
    }
}
