package org.mingxiao.server.goals.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every layout there is. */
@Component
public class Layouts {
    private final List<Layout> all;

    Layouts(JsonMapper json) {
        var found = new ArrayList<Layout>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:goals/layouts/*.json")) {
                try (var text = file.getInputStream()) {
                    found.add(LayoutFile.layout(json.readTree(text)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all = List.copyOf(found);
    }

    /** The layouts, read by other means than the server's. */
    public static Layouts from(JsonMapper json) {
        return new Layouts(json);
    }

    /** The layout of that id, which a form keeps. */
    public Layout byId(String id) {
        return all.stream().filter(layout -> layout.id().equals(id)).findFirst().orElseThrow();
    }

    /** The layout in force for a budget year. */
    public Layout of(GoalKind kind, int year) {
        return all.stream()
                .filter(layout -> layout.kind() == kind && layout.from() <= year)
                .max(Comparator.comparingInt(Layout::from))
                .orElseThrow();
    }
}
