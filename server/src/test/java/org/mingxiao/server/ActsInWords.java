package org.mingxiao.server;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingxiao.server.shared.act.Act;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;

/** Whatever a test does that goes on record: people can read it there, in both languages, or the test fails at that act. */
@TestComponent
class ActsInWords {
    /** People are shown by their names, other ids not at all. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern CODE = Pattern.compile("[A-Z]{3,}(_[A-Z]+)*|true|false");

    /** What people type, and what is called so in every language. */
    private static final Set<String> NAMES = Set.of(
            "title", "name", "code", "text", "reason", "opinion", "before", "after", "format", "file", "account");

    private final MessageSource words;

    ActsInWords(MessageSource words) {
        this.words = words;
    }

    @EventListener
    void on(Act act) {
        if (act.action().startsWith("test.")) {
            return;
        }
        require("act." + act.action());
        require("act.subject." + act.subject());
        act.detail().forEach(this::require);
    }

    private void require(String key, String value) {
        if (ID.matcher(value).matches()) {
            return;
        }
        require("act.detail." + key);
        if (CODE.matcher(value).matches() && !NAMES.contains(key)) {
            require(Map.of("role", "role.").getOrDefault(key, "act.detail." + key + ".") + value);
        }
    }

    private void require(String key) {
        for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            if (words.getMessage(key, null, null, language) == null) {
                throw new AssertionError("no words for " + key + " in " + language.getDisplayLanguage(Locale.ENGLISH));
            }
        }
    }
}
