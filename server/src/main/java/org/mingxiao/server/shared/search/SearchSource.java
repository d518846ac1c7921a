package org.mingxiao.server.shared.search;

import java.util.List;
import org.mingxiao.server.shared.access.Scope;

/** Something that the search of all pages (Ctrl+K) finds: projects, people, pages, actions. A module declares its own as beans. */
public interface SearchSource {
    /** Where its hits stand among the others': smaller is higher. */
    int order();

    /**
     * The best hits first. Names count by their characters and by the initials of their pinyin, see {@link SearchWords}.
     *
     * @param limit no more than these
     */
    List<SearchHit> search(Scope scope, SearchWords words, int limit);
}
