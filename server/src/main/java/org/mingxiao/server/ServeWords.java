package org.mingxiao.server;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The short words of {@code serve}, turned into the properties they stand for; every other word is passed on as it is. */
final class ServeWords {
    private static final Map<String, String> WITH_VALUE = Map.of("--port", "server.port", "--data", "mingxiao.data");
    private static final Map<String, String> SWITCHES = Map.of("--demo", "mingxiao.demo=true");

    private ServeWords() {}

    static String[] properties(List<String> words) {
        var properties = new ArrayList<String>();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            var name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (SWITCHES.containsKey(word)) {
                properties.add("--" + SWITCHES.get(word));
            } else if (WITH_VALUE.containsKey(name)) {
                var value = word.contains("=") ? word.substring(word.indexOf('=') + 1) : next(word, rest);
                properties.add("--" + WITH_VALUE.get(name) + "=" + value);
            } else {
                properties.add(word);
            }
        }
        return properties.toArray(String[]::new);
    }

    private static String next(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(word + " 之后缺少取值。 / A value is missing after " + word + ".");
        }
        return rest.next();
    }
}
