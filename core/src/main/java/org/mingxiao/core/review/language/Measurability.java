package org.mingxiao.core.review.language;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.mingxiao.core.value.Qualitative;
import org.mingxiao.core.value.State;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.core.value.Trend;

/** Whether somebody can later tell that a target was reached. */
public final class Measurability {
    private static final Pattern LABEL = Pattern.compile("^[^:]{1,12}:(?=.)");
    private static final Pattern NUMBER = Pattern.compile("[0-9一二两三四五六七八九十百千]+(?=[%个项家次场人件份套天月年万])|\\d");
    private static final Pattern FREE_OF = Pattern.compile("^(?:无|零|未发生|不发生|不出现|未出现|没有|杜绝).+");

    private Measurability() {}

    /** Numbers, dates, states and steps of a declared scale can be proven; directions and intentions cannot. */
    public static boolean canBeProven(TargetValue value) {
        if (value instanceof Trend) {
            return false;
        }
        var text = LABEL.matcher(Wording.fold(value.text())).replaceFirst("");
        if (value instanceof State) {
            return text.startsWith("是") || text.startsWith("否") || !Words.VAGUE.occurIn(text);
        }
        if (!(value instanceof Qualitative)) {
            return true;
        }
        return FREE_OF.matcher(text).matches()
                || NUMBER.matcher(text).find()
                || Arrays.stream(text.split("[/、,;。]")).allMatch(Words.SCALE::hold);
    }
}
