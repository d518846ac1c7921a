package org.mingxiao.core.review.rules.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingxiao.core.form.Form;

/** An amount that a report calls by a name: 全年支出 3,281.76 万元. */
record Stated(String name, BigDecimal number, String unit) {
    private static final Pattern NAME = Pattern.compile("(\\p{IsHan}{2,12}?)(?:为|共计|合计|共|达到|达|约)?$");

    /** What this passage states, and the budget figures of the whole report. */
    static List<Stated> in(Form form, String text) {
        var stated = new ArrayList<Stated>();
        for (var figure : Figure.in(text)) {
            var name = NAME.matcher(text.substring(0, figure.start()));
            if (name.find()) {
                stated.add(new Stated(name.group(1), figure.number(), figure.unit()));
            }
        }
        for (var item : form.budget()) {
            var amount = item.amount();
            if (amount != null) {
                stated.add(
                        new Stated(item.item(), amount.number(), amount.unit().text()));
            }
        }
        return stated;
    }
}
