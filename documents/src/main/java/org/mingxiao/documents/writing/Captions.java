package org.mingxiao.documents.writing;

import java.util.List;
import org.mingxiao.core.form.Form;

/** What stands above a table. */
final class Captions {
    private Captions() {}

    /** The form's own title, else the official one of its kind. */
    static String title(Form form) {
        return form.title().isBlank() ? form.kind().title() : form.title();
    }

    /** Whether the title says the year already, or there is none to say. */
    static boolean statesYear(Form form) {
        return form.year() == null || title(form).contains(String.valueOf(form.year()));
    }

    /** The lines between title and table: the year where the title does not say it, and the unit of money. */
    static List<Sheet.Line> lines(Form form) {
        var unit = new Sheet.Line(unit(form), Sheet.LineLook.CAPTION);
        return statesYear(form)
                ? List.of(unit)
                : List.of(new Sheet.Line("（" + form.year() + "年度）", Sheet.LineLook.SUBTITLE), unit);
    }

    static String unit(Form form) {
        return "单位：" + form.moneyUnit().text();
    }
}
