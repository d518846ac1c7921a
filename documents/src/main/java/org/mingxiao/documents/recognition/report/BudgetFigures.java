package org.mingxiao.documents.recognition.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.money.MoneyUnit;

/** The figures of a department's budget and accounts in a sentence: {@code 年初预算为1,200万元，决算数1,100.50万元}. */
final class BudgetFigures {
    private static final Pattern ABOUT_BUDGET = Pattern.compile(
            "年初.{0,4}预算|年度.{0,6}预算|全年.{0,4}预算|调整.{0,4}预算|预算(数|安排|批复|总额|金额|收入|支出|资金|指标)|决算|预算.{0,4}执行|支出总额|总支出|总收入|总收支|收支|执行数|到位资金|资金到位");
    private static final Pattern FIGURE = Pattern.compile(
            "([\\p{IsHan}“”（）()A-Za-z：:\\d年]{2,40}?)(?:约|共计|共|达到|达|为|是)*(\\d[\\d,，.]*)(亿元|万元|千元|元)(?!/)");
    private static final Pattern MONEY = Pattern.compile("预算|决算|支出|拨付|支付|拨款|执行数|收入|到位|结转|结余|资金$|补助$|经费");
    private static final Pattern DIFFERENCE = Pattern.compile("较|比|增加|减少|增长|下降|调增|调减|追加|压减|超出|节约|低于|高于|占|标准|人均");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:包括|包含|分别为|即|(?:19|20)\\d{2}年(?:度)?(?!初)|其中|[：:、，和及]|[（(](?!\\d)|我(?:局|部门|单位|委|中心|办)|本(?:部门|单位|局|年度?)|截至.{0,10}?(?:底|日|末)|部门整体|主要|一是|二是|三是|[（(]\\d[）)]|\\d[.、])+");
    private static final Pattern TRAIL = Pattern.compile("(?:共计|共|为|是|达到|达|约|：|:|[（(][^）)]*[）)])+$");
    private static final Pattern WELL_FORMED = Pattern.compile("(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

    private BudgetFigures() {}

    /** Whether a paragraph speaks of a budget or its accounts. */
    static boolean isAbout(String paragraph) {
        return ABOUT_BUDGET.matcher(Clauses.squeezed(paragraph)).find();
    }

    /** The figures in a sentence of such a paragraph. */
    static List<BudgetItem> in(String sentence, Place place) {
        var text = Clauses.squeezed(sentence);
        var items = new ArrayList<BudgetItem>();
        for (var clause : text.split("[，；。]|,(?!\\d)")) {
            var matcher = FIGURE.matcher(clause);
            while (matcher.find()) {
                var item = item(matcher, place);
                if (item != null) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private static @Nullable BudgetItem item(Matcher matcher, Place place) {
        var label = label(matcher.group(1));
        boolean money =
                MONEY.matcher(label).find() && !DIFFERENCE.matcher(label).find();
        return money && label.length() >= 2 && label.length() <= 24
                ? new BudgetItem(label, amount(matcher.group(2), matcher.group(3)), place)
                : null;
    }

    private static String label(String words) {
        var label = words.substring(words.lastIndexOf('、') + 1);
        label = LEAD.matcher(label).replaceFirst("");
        return TRAIL.matcher(label).replaceFirst("");
    }

    /** Null where the number is malformed: thousands groups of other than three digits are not guessed at. */
    private static @Nullable Amount amount(String number, String unit) {
        if (!WELL_FORMED.matcher(number).matches()) {
            return null;
        }
        for (var known : MoneyUnit.values()) {
            if (known.text().equals(unit)) {
                return new Amount(new BigDecimal(number.replace(",", "")), known);
            }
        }
        return null;
    }
}
