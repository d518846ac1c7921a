package org.mingxiao.server.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Form;
import org.mingxiao.server.library.catalogue.Indicators;
import org.mingxiao.server.library.catalogue.Learning;
import org.mingxiao.server.library.search.Search;
import org.springframework.stereotype.Service;

/**
 * The indicator library as other modules use it. It belongs to everybody and says nothing of any one department: values are
 * shown only as the span in which they usually lie.
 */
@Service
public class IndicatorLibrary {
    private final Search search;
    private final Indicators indicators;
    private final Learning learning;

    IndicatorLibrary(Search search, Indicators indicators, Learning learning) {
        this.search = search;
        this.indicators = indicators;
        this.learning = learning;
    }

    /**
     * Finds by words (split as Chinese is), by full pinyin, by pinyin initials, by a mixture of these, by a beginning, and in
     * spite of a slip. The best fit comes first, and of equal fits what is used most. Blank words find what is used most.
     *
     * @param dimension only this class; null: every class
     * @param limit at most so many, from 1 to 100
     */
    public List<LibraryIndicator> search(String words, @Nullable Dimension dimension, int limit) {
        return search.find(words, dimension, Math.max(1, Math.min(limit, 100)));
    }

    public Optional<LibraryIndicator> find(UUID id) {
        return indicators.find(id);
    }

    /** Counts that an indicator was put into a form. An unknown one is passed over. */
    public void used(UUID id) {
        indicators.used(id);
    }

    /**
     * Learns names, units, comparators and values from an approved form. New names become proposals; learning from the same
     * form again replaces what was learned from it before.
     *
     * @param subject the id under which the form is kept
     */
    public void learn(UUID subject, Form form) {
        learning.learn(subject, form);
    }
}
