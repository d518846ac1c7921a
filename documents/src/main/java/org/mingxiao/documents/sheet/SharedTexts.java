package org.mingxiao.documents.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.office.OfficePackage;
import org.mingxiao.documents.office.XmlPart;

/** The texts of a workbook that its cells refer to by number. */
final class SharedTexts {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    private SharedTexts() {}

    static SharedTexts of(OfficePackage workbook, @Nullable String part) throws Unreadable {
        SharedTexts shared = new SharedTexts();
        if (part == null || !workbook.has(part)) {
            return shared;
        }
        int characters = 0;
        try (XmlPart xml = workbook.xml(part)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    String text = text(xml);
                    shared.texts.add(text);
                    characters += text.length();
                    if (characters > Limits.CHARACTERS) {
                        throw new Unreadable(Reason.UNPACKED_TOO_LARGE);
                    }
                }
            }
        }
        return shared;
    }

    /** The runs of a text one after another, without the readings above its characters. */
    static String text(XmlPart xml) throws Unreadable {
        StringBuilder text = new StringBuilder();
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (xml.starts("t")) {
                text.append(xml.textInside());
            } else if (xml.starts("rPh")) {
                xml.skip();
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(SharedTexts::character) : text;
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }

    /** Empty where there is no such text. */
    String at(String number) {
        try {
            int index = Integer.parseInt(number.strip());
            return index >= 0 && index < texts.size() ? texts.get(index) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
