package org.mingxiao.documents.recognition.text;

import java.util.List;
import java.util.regex.Pattern;

/** The heading of an official form: {@code 2025年部门整体绩效目标申报表}, also when it is wrapped. */
final class Title {
    private static final Pattern FORM = Pattern.compile(
            "[^。；;]{0,60}(绩效|监控)[^。；;]{0,30}(申报表|目标表|自评表|自评价表|评价表|监控表|监控情况表|批复表|审核表|公开表|情况表|自评情况表|评分表)([（(][^）)]{0,24}[）)])*(\\d{4}年度?)?");
    private static final int LINES = 3;
    private static final int LENGTH = 60;

    private Title() {}

    /** How many of the rows from one on are together a title; 0 where none is. */
    static int rows(List<List<Piece>> rows, int from) {
        var text = new StringBuilder();
        for (int r = from; r < rows.size() && r < from + LINES; r++) {
            for (var piece : rows.get(r)) {
                if (text.length() > LENGTH) {
                    return 0;
                }
                text.append(piece.text());
            }
            if (FORM.matcher(text).matches()) {
                return r - from + 1;
            }
            if (text.indexOf("：") >= 0 || text.indexOf("指标") >= 0 || text.indexOf("附件") >= 0) {
                return 0;
            }
        }
        return 0;
    }
}
