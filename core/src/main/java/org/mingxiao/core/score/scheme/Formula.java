package org.mingxiao.core.score.scheme;

import java.util.Properties;

/**
 * A formula as a scheme's reader knows it.
 *
 * @param id F1–F13; {@code person} for what no formula settles, {@code total} for the sum
 * @param words the formula in Chinese
 * @param source the document it rests on
 */
public record Formula(String id, String words, String source) {
    private static final Properties TEXTS = Resources.properties("formulas");

    /** The formula of that id. */
    public static Formula of(String id) {
        return new Formula(id, text(id + ".words"), text(id + ".source"));
    }

    private static String text(String key) {
        var text = TEXTS.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no formula text " + key);
        }
        return text;
    }
}
