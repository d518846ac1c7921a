package org.mingxiao.core.review.rules.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingxiao.core.review.language.Unit;
import org.mingxiao.core.review.language.UnitKind;

/**
 * A number with its unit in running text.
 *
 * @param start where it begins in the text
 * @param end where it ends, its unit included
 */
record Figure(String written, BigDecimal number, String unit, int start, int end) {
    private static final Pattern FIGURE = Pattern.compile(
            "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d,.])\\s*((?:[百千万亿]{0,2})(?:%|元|美元|人民币|家次|家|个|项|人次|人|件|次|场次|场|套|份|辆|吨|公里|平方米|户|亩|宗|起|期|名|台|条|篇|批次|批|立方米|公顷|亩|米|处|座|所|栋|片|株|头|只|册|盏|天|分))?");

    static List<Figure> in(String text) {
        var figures = new ArrayList<Figure>();
        var matcher = FIGURE.matcher(text);
        while (matcher.find()) {
            var before = matcher.start() == 0 ? ' ' : text.charAt(matcher.start() - 1);
            if (before != '.' && before != ',' && !Character.isDigit(before)) {
                figures.add(new Figure(
                        matcher.group(1),
                        new BigDecimal(matcher.group(1).replace(",", "")),
                        matcher.group(2) == null ? "" : matcher.group(2),
                        matcher.start(),
                        matcher.end()));
            }
        }
        return figures;
    }

    boolean isPercent() {
        return Unit.of(unit).kind() == UnitKind.PERCENT;
    }

    boolean isMoney() {
        return Unit.of(unit).kind() == UnitKind.MONEY;
    }

    /** Whether part ÷ whole gives this percentage within the decimals that were printed. */
    boolean isShareOf(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return true;
        }
        var exact = part.multiply(BigDecimal.valueOf(100)).divide(whole, 8, RoundingMode.HALF_UP);
        var step = BigDecimal.ONE.movePointLeft(number.scale());
        return exact.subtract(number).abs().compareTo(step) <= 0;
    }
}
