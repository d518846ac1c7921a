package org.mingxiao.server.shared.search;

import java.util.Comparator;
import java.util.List;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The search of all pages: a page of its own, and the list inside the box that Ctrl+K opens. */
@Controller
@Access
class SearchPage {
    private static final int MOST = 8;

    private final List<SearchSource> sources;

    SearchPage(List<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
    }

    @GetMapping("/search")
    String search(
            Scope scope,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inside,
            Model model) {
        var words = new SearchWords(q.length() > 100 ? q.substring(0, 100) : q);
        model.addAttribute("q", q);
        model.addAttribute(
                "hits",
                words.isEmpty()
                        ? List.of()
                        : sources.stream()
                                .flatMap(source -> source.search(scope, words, MOST).stream())
                                .toList());
        return inside ? "shared/search :: hits" : "shared/search";
    }
}
