package org.mingxiao.server.library.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.server.library.LibraryIndicator;
import org.mingxiao.server.library.catalogue.Indicators;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Finds indicators in an index in memory, which follows the table. */
@Service
public class Search {
    /** How long a change made by another server may stay unseen. */
    private static final long LOOK_EVERY_NANOS = 500_000_000L;
    /** How long counts of use may stay unseen. */
    private static final long COUNT_EVERY_NANOS = 600_000_000_000L;

    private final Indicators indicators;
    private @Nullable IndicatorIndex index;
    private long edition;
    private long looked;
    private long built;

    Search(Indicators indicators) {
        this.indicators = indicators;
    }

    /** The best fits first, of equal ones those used most. */
    public List<LibraryIndicator> find(String words, @Nullable Dimension dimension, int limit) {
        return current().find(words, dimension, limit);
    }

    /** Makes the next search look for changes; where a transaction is under way, once it is committed. */
    public void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    lookAgain();
                }
            });
        } else {
            lookAgain();
        }
    }

    private synchronized void lookAgain() {
        looked = System.nanoTime() - LOOK_EVERY_NANOS;
    }

    private synchronized IndicatorIndex current() {
        var now = System.nanoTime();
        var known = index;
        if (known == null || now - built >= COUNT_EVERY_NANOS) {
            edition = -1;
            known = new IndicatorIndex();
            built = now;
            looked = now - LOOK_EVERY_NANOS;
        }
        if (now - looked >= LOOK_EVERY_NANOS) {
            var newest = indicators.edition();
            if (newest > edition || index != known) {
                known.put(indicators.changedSince(edition));
                edition = newest;
            }
            looked = now;
        }
        index = known;
        return known;
    }
}
