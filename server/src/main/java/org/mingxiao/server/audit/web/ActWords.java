package org.mingxiao.server.audit.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mingxiao.server.organization.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The acts on record in words for people: {@code act.<action>}, {@code act.subject.<subject>}, {@code act.detail.<key>} and
 * {@code act.detail.<key>.<value>} in {@code messages}. What has no words keeps its code. Templates ask for it as
 * {@code @actWords}.
 */
@Component("actWords")
public class ActWords {
    private static final String ACT = "act.";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Whose values have their words elsewhere already. */
    private static final Map<String, String> ELSEWHERE = Map.of("subject", "act.subject.", "role", "role.");

    private final MessageSource words;
    private final People people;
    private final List<String> modules;

    ActWords(MessageSource words, People people, @Value("${mingxiao.modules}") List<String> modules) {
        this.words = words;
        this.people = people;
        this.modules = List.copyOf(modules);
    }

    /** One thing said of an act: {@code 理由：金额有误}. */
    public record Part(String label, String value) {}

    /** All acts of a module, by their words. */
    public record Group(String module, Map<String, String> codesByWords) {}

    public String action(String action) {
        return word(ACT + action, action);
    }

    public String subject(String subject) {
        return word("act.subject." + subject, subject);
    }

    /** What is said of an act. Ids of people are their names; other ids say nothing to people and are left out. */
    public List<Part> parts(Map<String, String> detail) {
        var names = people.names(ids(detail.values()));
        var parts = new ArrayList<Part>();
        new TreeMap<>(detail).forEach((key, value) -> {
            var shown = ID.matcher(value).matches() ? names.get(UUID.fromString(value)) : value(key, value);
            if (shown != null && !shown.isEmpty()) {
                parts.add(new Part(word("act.detail." + key, key), shown));
            }
        });
        return parts;
    }

    /** The acts that people can look for, module by module. */
    public List<Group> all() {
        return modules.stream()
                .map(this::group)
                .filter(group -> !group.codesByWords().isEmpty())
                .toList();
    }

    private Group group(String module) {
        var acts = new TreeMap<String, String>();
        var prefix = ACT + module + ".";
        // The Chinese bundle stands in the root: its keys are those of both languages.
        ResourceBundle.getBundle("messages/" + module, Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(ACT.length()))
                .forEach(action -> acts.put(action(action), action));
        return new Group(module, acts);
    }

    private String value(String key, String value) {
        return word(ELSEWHERE.getOrDefault(key, "act.detail." + key + ".") + value, value);
    }

    private String word(String key, String otherwise) {
        var found = words.getMessage(key, null, null, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }

    private static List<UUID> ids(Collection<String> values) {
        return values.stream()
                .filter(value -> ID.matcher(value).matches())
                .map(UUID::fromString)
                .distinct()
                .toList();
    }
}
