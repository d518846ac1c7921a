package org.mingxiao.server.goals.web;

import java.util.List;
import org.mingxiao.server.goals.GoalFilter;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.search.SearchHit;
import org.mingxiao.server.shared.search.SearchSource;
import org.mingxiao.server.shared.search.SearchWords;
import org.springframework.stereotype.Component;

/** Finds goal forms by title or code; by the initials of their pinyin among those changed last. */
@Component
class GoalSearch implements SearchSource {
    /** Initials are not kept in the database: so many titles are looked through. */
    private static final int LOOKED_THROUGH = 200;

    private final GoalForms forms;
    private final Units units;

    GoalSearch(GoalForms forms, Units units) {
        this.forms = forms;
        this.units = units;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<SearchHit> search(Scope scope, SearchWords words, int limit) {
        var named = new GoalFilter(null, null, null, null, null, words.text());
        var found = forms.list(scope, named, 0, limit);
        if (found.isEmpty() && words.isLetters()) {
            found = forms.list(scope, GoalFilter.ALL, 0, LOOKED_THROUGH).stream()
                    .filter(form -> words.find(form.title()))
                    .limit(limit)
                    .toList();
        }
        var names = units.names(found.stream().map(form -> form.unit()).toList());
        return found.stream()
                .map(form -> new SearchHit(
                        "goals.title",
                        form.title(),
                        names.getOrDefault(form.unit(), "") + " " + form.year(),
                        "/goals/" + form.id()))
                .toList();
    }
}
