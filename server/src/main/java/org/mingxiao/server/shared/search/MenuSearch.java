package org.mingxiao.server.shared.search;

import java.util.List;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.MenuItem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds the pages of the main menu by their names. */
@Component
class MenuSearch implements SearchSource {
    private final List<MenuItem> menu;
    private final MessageSource messages;

    MenuSearch(List<MenuItem> menu, MessageSource messages) {
        this.menu = menu;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<SearchHit> search(Scope scope, SearchWords words, int limit) {
        var locale = LocaleContextHolder.getLocale();
        return menu.stream()
                .filter(item -> item.isFor(scope))
                .map(item ->
                        new SearchHit("search.page", messages.getMessage(item.label(), null, locale), "", item.href()))
                .filter(hit -> words.find(hit.title()))
                .limit(limit)
                .toList();
    }
}
