package org.mingxiao.core.review.language;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.TargetValue;

/** What can be said of a cell's text before anybody asks what it means. */
public final class Cell {
    private static final Pattern CROSSES =
            Pattern.compile("(?<![A-Za-z0-9])(?:[XxＸｘ×]{2,}|[Xx](?=(?:个|家|人|次|场|万|%|年|月|日)))(?![A-Za-z])");
    private static final Pattern GAP = Pattern.compile("_{2,}|＿{2,}|[?？]{2,}");

    private static final List<String> ASKED =
            Words.PLACEHOLDER.list().stream().map(Wording::fold).distinct().toList();

    private Cell() {}

    /** Nothing is said: empty, a dash, 无. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank() || Words.BLANK.hold(Wording.fold(text));
    }

    public static boolean isBlank(@Nullable TargetValue value) {
        return value == null || isBlank(value.text());
    }

    /** The words that a template left to be replaced; null where there are none. */
    public static @Nullable String placeholder(String text) {
        var folded = Wording.fold(text);
        if (Words.PLACEHOLDER_WHOLE.hold(folded) || Words.PLACEHOLDER_WHOLE.hold(text.strip())) {
            return text.strip();
        }
        var asked = ASKED.stream().filter(folded::contains).findFirst();
        if (asked.isPresent()) {
            return asked.get();
        }
        var left = Words.PLACEHOLDER_CELL.list().stream()
                .filter(word -> folded.equals(word)
                        || folded.startsWith(word + "(")
                        || folded.endsWith("(" + word + ")")
                        || folded.endsWith(":" + word))
                .findFirst();
        if (left.isPresent()) {
            return left.get();
        }
        var crosses = CROSSES.matcher(text);
        if (crosses.find()) {
            return crosses.group();
        }
        var gap = GAP.matcher(text);
        return gap.find() ? gap.group() : null;
    }

    /** Whether the text is a target that can be read at all: not empty, no placeholder, no malformed number. */
    public static boolean isReadable(@Nullable TargetValue value) {
        return value != null
                && !isBlank(value.text())
                && placeholder(value.text()) == null
                && NumberSyntax.malformedInValue(value.text()).isEmpty();
    }
}
