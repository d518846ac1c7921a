package org.mingxiao.cli.language;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the program in one language. */
public record Messages(ResourceBundle bundle) {

    public static Messages in(Language language) {
        return new Messages(ResourceBundle.getBundle(
                "org.mingxiao.cli.language.Messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    public String text(String key, Object... arguments) {
        var text = bundle.getString(key);
        return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
    }
}
