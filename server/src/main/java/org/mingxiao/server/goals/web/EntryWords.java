package org.mingxiao.server.goals.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The words that the scripts of the entry page show: all messages whose key begins with {@code entry.}. */
@Component
class EntryWords {
    private final MessageSource words;
    private final JsonMapper json;
    private final List<String> keys;

    EntryWords(MessageSource words, JsonMapper json) throws IOException {
        this.words = words;
        this.json = json;
        this.keys = PropertiesLoaderUtils.loadProperties(
                        new EncodedResource(new ClassPathResource("messages/goals.properties"), StandardCharsets.UTF_8))
                .stringPropertyNames()
                .stream()
                .filter(key -> key.startsWith("entry."))
                .toList();
    }

    /** A JSON object of words by key; {@code {0}} stands where the script puts a value. */
    String in(Locale locale) {
        var all = new TreeMap<String, String>();
        keys.forEach(key -> all.put(key, words.getMessage(key, null, locale)));
        return json.writeValueAsString(all);
    }
}
