package org.mingxiao.cli.page;

import java.math.BigDecimal;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.terminal.Sheet;
import org.mingxiao.cli.terminal.Style;
import org.mingxiao.core.value.Deadline;
import org.mingxiao.core.value.Multiple;
import org.mingxiao.core.value.Qualitative;
import org.mingxiao.core.value.Quantity;
import org.mingxiao.core.value.Range;
import org.mingxiao.core.value.State;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.core.value.Trend;

/** Explains a target value in words. */
public final class ValuePage {
    private static final String INDENT = "  ";

    private final Sheet sheet;
    private final Messages messages;

    public ValuePage(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
    }

    /** The text, then what kind of value it is and what it asks for. */
    public void print(TargetValue value) {
        sheet.paragraph("", value.text(), Style.HEADING);
        explain(value, INDENT);
    }

    private void explain(TargetValue value, String indent) {
        field(indent, "value.kind", messages.text("value.kind." + value.kind()) + " (" + value.kind() + ")");
        field(indent, "value.meaning", meaning(value));
        var number = value.number();
        var base = value.base();
        if (number != null && base != null && number.compareTo(base) != 0) {
            field(indent, "value.base", base.toPlainString());
        }
        if (value.note() != null) {
            field(indent, "value.note", value.note());
        }
        int part = 0;
        for (var each : value.parts()) {
            part++;
            sheet.marked(indent + part + ") ", Style.LABEL, each.text(), Style.PLAIN);
            explain(each, indent + INDENT + " ");
        }
    }

    private void field(String indent, String key, String text) {
        sheet.marked(indent + messages.text(key), Style.LABEL, text, Style.PLAIN);
    }

    private String meaning(TargetValue value) {
        if (value instanceof Quantity quantity) {
            return quantity(quantity);
        } else if (value instanceof Range range) {
            return messages.text("value.range", plain(range.number()), plain(range.upper()) + range.unit());
        } else if (value instanceof Multiple multiple) {
            return messages.text("value.multiple", multiple.parts().size());
        } else if (value instanceof State state) {
            return messages.text(state.reached() ? "value.state.reached" : "value.state.open");
        } else if (value instanceof Trend trend) {
            return messages.text("value.trend." + trend.direction());
        } else if (value instanceof Deadline deadline) {
            return deadline.latest() == null
                    ? messages.text("value.deadline.open")
                    : messages.text("value.deadline", deadline.latest());
        } else if (value instanceof Qualitative) {
            return messages.text("value.qualitative");
        }
        throw new IllegalStateException("a kind of value without words: " + value.kind());
    }

    private String quantity(Quantity quantity) {
        return messages.text("value.comparator." + quantity.comparator(), plain(quantity.number()) + quantity.unit());
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
