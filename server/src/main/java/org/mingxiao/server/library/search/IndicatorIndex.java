package org.mingxiao.server.library.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.server.library.IndicatorState;
import org.mingxiao.server.library.LibraryIndicator;

/**
 * The indicators in memory. What was typed is held against every name, as text and as pinyin; where that finds too little, Lucene
 * finds what is like it (word splitting of Chinese, single characters, sound of words, slips). What was found is ordered by how
 * well it fits, and of equal fits by use.
 */
final class IndicatorIndex {
    private static final int MOST_CANDIDATES = 100;
    private static final int SLIP = 20;
    private static final Comparator<Found> ORDER = Comparator.comparingInt(Found::fit)
            .reversed()
            .thenComparing(found -> found.indicator().uses(), Comparator.reverseOrder())
            .thenComparing(found -> found.indicator().name().length())
            .thenComparing(found -> found.indicator().name())
            .thenComparing(found -> found.indicator().id());

    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();
    private volatile Entry[] all = new Entry[0];
    private final Analyzer chinese = new SmartChineseAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private record Entry(LibraryIndicator indicator, List<Name> names) {}

    private record Found(LibraryIndicator indicator, int fit) {}

    IndicatorIndex() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(chinese));
            searchers = new SearcherManager(writer, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Takes in what is new or changed; what is retired goes out. */
    void put(List<LibraryIndicator> changed) {
        try {
            for (var indicator : changed) {
                var key = new Term("id", indicator.id().toString());
                if (indicator.state() == IndicatorState.RETIRED) {
                    entries.remove(indicator.id());
                    writer.deleteDocuments(key);
                } else {
                    var names = Stream.concat(Stream.of(indicator.name()), indicator.variants().stream())
                            .map(Name::of)
                            .toList();
                    entries.put(indicator.id(), new Entry(indicator, names));
                    writer.updateDocument(key, document(indicator, names));
                }
            }
            searchers.maybeRefreshBlocking();
            all = entries.values().toArray(new Entry[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Document document(LibraryIndicator indicator, List<Name> names) throws IOException {
        var document = new Document();
        document.add(new StringField("id", indicator.id().toString(), Field.Store.YES));
        for (var name : names) {
            document.add(new TextField("words", name.folded(), Field.Store.NO));
            document.add(new StringField("sound", name.pinyin(), Field.Store.NO));
            for (var word : words(name.folded())) {
                document.add(new StringField("sound", Pinyin.of(word), Field.Store.NO));
            }
            name.folded()
                    .codePoints()
                    .mapToObj(Character::toString)
                    .forEach(c -> document.add(new StringField("characters", c, Field.Store.NO)));
        }
        return document;
    }

    List<LibraryIndicator> find(String words, @Nullable Dimension dimension, int limit) {
        var typed = Name.of(words);
        var best = new Best(limit);
        var met = new HashSet<UUID>();
        var letters = typed.hasLetters();
        for (var entry : all) {
            if (dimension == null || entry.indicator().dimension() == dimension) {
                var fit = typed.folded().isEmpty() ? 1 : fit(entry, name -> name.byText(typed, letters));
                if (fit > 0) {
                    best.add(new Found(entry.indicator(), fit));
                    met.add(entry.indicator().id());
                }
            }
        }
        if (met.size() < limit && !typed.folded().isEmpty()) {
            for (var entry : candidates(letters ? slips(typed) : byWords(typed))) {
                var fit = letters ? SLIP : fit(entry, name -> name.byLikeness(typed));
                if (fit > 0
                        && (dimension == null || entry.indicator().dimension() == dimension)
                        && met.add(entry.indicator().id())) {
                    best.add(new Found(entry.indicator(), fit));
                }
            }
        }
        return best.inOrder();
    }

    /** Keeps the best of many. */
    private static final class Best {
        private final int limit;
        private final PriorityQueue<Found> worstFirst = new PriorityQueue<>(ORDER.reversed());

        Best(int limit) {
            this.limit = limit;
        }

        void add(Found found) {
            var worst = worstFirst.peek();
            if (worst == null || worstFirst.size() < limit || ORDER.compare(found, worst) < 0) {
                worstFirst.add(found);
                if (worstFirst.size() > limit) {
                    worstFirst.remove();
                }
            }
        }

        List<LibraryIndicator> inOrder() {
            return worstFirst.stream().sorted(ORDER).map(Found::indicator).toList();
        }
    }

    /** How well the best of an indicator's names is met; a variant counts a little less than the name itself. */
    private static int fit(Entry entry, ToIntFunction<Name> how) {
        var best = how.applyAsInt(entry.names().get(0));
        for (var i = 1; i < entry.names().size(); i++) {
            var fit = how.applyAsInt(entry.names().get(i));
            best = Math.max(best, fit == 0 ? 0 : Math.max(1, fit - 2));
        }
        return best;
    }

    private Query byWords(Name typed) {
        var query = new BooleanQuery.Builder();
        for (var word : words(typed.folded())) {
            query.add(new BoostQuery(new TermQuery(new Term("words", word)), 2), Occur.SHOULD);
        }
        typed.folded()
                .codePoints()
                .mapToObj(Character::toString)
                .distinct()
                .forEach(c -> query.add(new TermQuery(new Term("characters", c)), Occur.SHOULD));
        query.add(new BoostQuery(new PrefixQuery(new Term("sound", typed.pinyin())), 3), Occur.SHOULD);
        return query.build();
    }

    /** Letters that meet no name: one or two of them may be wrong, but for the first. */
    private static Query slips(Name typed) {
        var sound = new Term("sound", typed.pinyin());
        return new FuzzyQuery(sound, typed.pinyin().length() > 7 ? 2 : 1, 1);
    }

    private List<Entry> candidates(Query query) {
        try {
            var searcher = searchers.acquire();
            try {
                var top = searcher.search(query, MOST_CANDIDATES).scoreDocs;
                var kept = new HashMap<UUID, Entry>();
                for (var hit : top) {
                    var id = UUID.fromString(
                            searcher.storedFields().document(hit.doc).get("id"));
                    var entry = entries.get(id);
                    if (entry != null) {
                        kept.put(id, entry);
                    }
                }
                return List.copyOf(kept.values());
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<String> words(String text) {
        var words = Stream.<String>builder();
        try (var tokens = chinese.tokenStream("words", text)) {
            var term = Objects.requireNonNull(tokens.addAttribute(CharTermAttribute.class));
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words.build().toList();
    }
}
