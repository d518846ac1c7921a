package org.mingxiao.documents.writing;

import java.util.List;
import java.util.stream.Collectors;
import org.mingxiao.core.form.Goal;

/** The overall goals as one text, a paragraph each. */
final class Goals {
    private Goals() {}

    static String text(List<Goal> goals) {
        // 1.5公里… would be read as a figure, so a goal that begins with one gets the longer number.
        var digitFirst = goals.stream().anyMatch(goal -> goal.text().matches("(?s)\\d.*"));
        return goals.stream()
                .map(goal -> goal.number() == null ? goal.text() : number(goal.number(), digitFirst) + goal.text())
                .collect(Collectors.joining("\n"));
    }

    private static String number(int number, boolean digitFirst) {
        return digitFirst ? "目标" + number + "：" : number + ".";
    }
}
