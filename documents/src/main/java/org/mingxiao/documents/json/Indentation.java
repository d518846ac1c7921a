package org.mingxiao.documents.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** A field a line, two spaces a level; small objects (places, values) stand on one line so that the whole stays readable. */
final class Indentation implements DefaultPrettyPrinter.Indenter {
    private boolean oneLine;

    PrettyPrinter printer() {
        var separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        var printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(this);
        printer.indentArraysWith(this);
        return printer;
    }

    /** Switches to one line or back; returns what was set before. */
    boolean oneLine(boolean wanted) {
        var before = oneLine;
        oneLine = wanted;
        return before;
    }

    @Override
    public void writeIndentation(JsonGenerator out, int level) {
        if (oneLine) {
            out.writeRaw(' ');
        } else {
            out.writeRaw('\n');
            out.writeRaw("  ".repeat(level));
        }
    }

    @Override
    public boolean isInline() {
        return oneLine;
    }
}
