package org.mingxiao.server.goals.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.audit.Recorded;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalLine;

/**
 * What was done with a form, for people: somebody's saves one after the other stand as one act with the number of cells, and a
 * cell is called as the form calls it. The record itself keeps every act by itself.
 */
final class FormTimeline {
    private static final String SAVED = "goals.saved";
    private static final Duration TOGETHER = Duration.ofMinutes(30);

    private final GoalForm form;
    private final Locale locale;

    private FormTimeline(GoalForm form, Locale locale) {
        this.form = form;
        this.locale = locale;
    }

    /** @param acts the first one first */
    static List<Recorded> of(GoalForm form, List<Recorded> acts, Locale locale) {
        var timeline = new FormTimeline(form, locale);
        var shown = new ArrayList<Recorded>();
        for (var act : acts) {
            var last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
            if (last != null && isContinued(last, act)) {
                var cells = Map.of("cells", String.valueOf(cells(last) + cells(act)));
                shown.set(shown.size() - 1, with(act, cells));
            } else {
                shown.add(with(act, timeline.named(act.detail())));
            }
        }
        return shown;
    }

    private static boolean isContinued(Recorded last, Recorded act) {
        return act.action().equals(SAVED)
                && last.action().equals(SAVED)
                && act.actor().equals(last.actor())
                && Duration.between(last.at(), act.at()).compareTo(TOGETHER) < 0;
    }

    private static int cells(Recorded act) {
        return Integer.parseInt(act.detail().getOrDefault("cells", "1"));
    }

    private static Recorded with(Recorded act, Map<String, String> detail) {
        return new Recorded(act.number(), act.at(), act.actor(), act.actorName(), act.action(), detail);
    }

    private Map<String, String> named(Map<String, String> detail) {
        var named = new LinkedHashMap<>(detail);
        var id = detail.get("line");
        if (id != null) {
            form.line(UUID.fromString(id))
                    .ifPresentOrElse(
                            line -> name(named, line), () -> named.keySet().removeAll(List.of("line", "column")));
        }
        return named;
    }

    private void name(Map<String, String> detail, GoalLine line) {
        var block = form.layout().block(line.block()).orElseThrow();
        var number = form.lines(line.block()).indexOf(line) + 1;
        detail.put("line", Blocks.label(block, locale) + " " + number);
        Blocks.columns(block, locale).stream()
                .filter(shown -> shown.column().name().equals(detail.get("column")))
                .findFirst()
                .ifPresent(shown -> detail.put("column", shown.label()));
    }
}
