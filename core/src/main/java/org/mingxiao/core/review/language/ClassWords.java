package org.mingxiao.core.review.language;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.core.form.Dimension;

/** To which classes the words of an indicator's name point. */
public final class ClassWords {
    /** How many characters may follow a word that says what a name is about: 营收增速, but not 营收上亿元企业数量. */
    private static final int BEHIND = 4;

    private static final List<String[]> ROWS = Tables.rows("classes.tsv");

    private ClassWords() {}

    /**
     * What a name points to.
     *
     * @param words the words that point
     * @param dimensions the classes, the likeliest first; cost stands under both of its codes
     * @param management whether the name is a fact of management (支付率, 合规), which measures no performance
     */
    public record Hint(List<String> words, List<Dimension> dimensions, boolean management) {}

    public static Hint of(String name) {
        var bare = Wording.bareName(name);
        var words = new ArrayList<String>();
        var dimensions = new ArrayList<Dimension>();
        var management = false;
        for (var row : ROWS) {
            var at = bare.lastIndexOf(row[0]);
            if (at < 0 || bare.length() - at - row[0].length() > BEHIND) {
                continue;
            }
            words.add(row[0]);
            if (row[1].equals("management")) {
                management = true;
            } else {
                Dimension.ofCode(row[1]).filter(d -> !dimensions.contains(d)).ifPresent(dimensions::add);
            }
        }
        if (dimensions.contains(Dimension.COST)) {
            dimensions.addAll(List.of(Dimension.ECONOMIC_COST, Dimension.SOCIAL_COST, Dimension.ECOLOGICAL_COST));
        }
        return new Hint(List.copyOf(words), List.copyOf(dimensions), management);
    }
}
