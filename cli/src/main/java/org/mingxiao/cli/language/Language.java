package org.mingxiao.cli.language;

import java.util.Locale;

/** The language of help, messages and tables; JSON has none. */
public enum Language {
    ZH(Locale.ROOT),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The bundle's locale: Chinese is the bundle without a suffix. */
    Locale locale() {
        return locale;
    }

    /** The language that the words ask for; help and errors need it before the words are parsed. */
    public static Language of(String... words) {
        var wanted = ZH;
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("--lang=en")
                    || words[i].equals("--lang") && i + 1 < words.length && words[i + 1].equals("en")) {
                wanted = EN;
            } else if (words[i].startsWith("--lang")) {
                wanted = ZH;
            } else if (words[i].equals("--")) {
                break;
            }
        }
        return wanted;
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
