package org.mingxiao.server.library.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.core.review.Review;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.rules.RuleBook;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.core.value.TargetValues;

/**
 * Names damaged by templates, copying or broken reading: rule R19 of the review says which are, and a repair is proposed where
 * what is left over can be taken off without guessing.
 */
public final class NameRepair {
    private static final Review LEFT_OVER = Review.by(RuleBook.standard().stream()
            .filter(rule -> rule.card().id().equals("R19"))
            .map(ReviewRule.class::cast)
            .toList());
    /** The rule looks at rows that ask for something. */
    private static final TargetValue VALUE = TargetValues.read("≥1个");

    private static final Pattern TAG = Pattern.compile("<[^<>]{0,100}>|&nbsp;");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:\\d{1,2}[、.．)）]|[(（]\\d{1,2}[)）]|[①-⑳]|指标\\d{0,2}[:：])\\s*");
    private static final Pattern WHITE = Pattern.compile("[\\s\\u00a0\\u3000\\u200b\\ufeff]+");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{IsHan}{2,4})\\1(?!\\p{IsHan})|(的|了|和|及|与)\\2");
    private static final Pattern EDGES = Pattern.compile("^[:：、，,；;。.]+|[、，,；;：:。.]+$");

    private NameRepair() {}

    public static boolean isDamaged(String name) {
        var row =
                new Indicator(null, null, null, null, null, name, null, VALUE, null, null, null, null, Place.of(name));
        var form = new Form(
                FormKind.DEPARTMENT_GOALS,
                "",
                null,
                null,
                MoneyUnit.TEN_THOUSAND,
                List.of(),
                List.of(),
                List.of(),
                List.of(row),
                List.of(),
                null,
                List.of());
        return LEFT_OVER.review(List.of(form)).all().findAny().isPresent();
    }

    /** The name as it was probably meant; empty where nothing needs to be, or can be, mended. */
    public static Optional<String> of(String name) {
        var mended = TAG.matcher(name).replaceAll("");
        mended = WHITE.matcher(mended).replaceAll("");
        mended = NUMBER.matcher(mended).replaceFirst("");
        mended = DOUBLED.matcher(mended).replaceAll("$1$2");
        mended = paired(EDGES.matcher(mended).replaceAll(""));
        mended = Normalizer.normalize(mended, Normalizer.Form.NFC);
        return mended.isEmpty() || mended.equals(name) || isDamaged(mended) ? Optional.empty() : Optional.of(mended);
    }

    /** Takes off a bracket at the end that was never closed, or never opened. */
    private static String paired(String name) {
        var open = Math.max(name.lastIndexOf('('), name.lastIndexOf('（'));
        var close = Math.max(name.lastIndexOf(')'), name.lastIndexOf('）'));
        if (open > close) {
            var inside = name.substring(open + 1);
            return inside.isEmpty() ? name.substring(0, open) : name + (name.charAt(open) == '(' ? ')' : '）');
        }
        return close >= 0 && open < 0 ? name.substring(0, close) + name.substring(close + 1) : name;
    }
}
