package org.mingxiao.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the engine of the templates passes over in silence. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[\\w:]+(?:\\s+[^\\s=<>]+(?:=\"[^\"]*\")?)*\\s*/?>");
    private static final Pattern REPLACED = Pattern.compile("\\sth:replace=");
    private static final Pattern NEVER_ASKED = Pattern.compile("\\sth:(?:if|unless|each|with)=");

    @Test
    void no_condition_or_loop_stands_beside_a_replacement_which_comes_first_and_takes_it_away() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                TAG.matcher(Files.readString(file))
                        .results()
                        .map(tag -> tag.group())
                        .filter(tag -> REPLACED.matcher(tag).find()
                                && NEVER_ASKED.matcher(tag).find())
                        .forEach(tag -> found.add(TEMPLATES.relativize(file) + ": " + tag));
            }
        }
        assertThat(found).isEmpty();
    }
}
