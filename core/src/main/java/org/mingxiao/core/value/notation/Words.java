package org.mingxiao.core.value.notation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A word list that is asked for the longest word at a place of a text. An answer costs at most the length of the word
 * and creates nothing.
 */
public final class Words<T> {
    /** A word of the list and what it stands for. */
    public record Entry<T>(String word, T meaning) {
        /** How many characters of the text the word covers. */
        public int length() {
            return word.length();
        }
    }

    private final Node<T> forward;
    private final Node<T> backward;

    private Words(Node<T> forward, Node<T> backward) {
        this.forward = forward;
        this.backward = backward;
    }

    private static <T> Words<T> of(Map<String, T> meanings) {
        var ahead = new Branch<T>();
        var behind = new Branch<T>();
        meanings.forEach((word, meaning) -> {
            var entry = new Entry<>(word, meaning);
            ahead.put(word, entry);
            behind.put(new StringBuilder(word).reverse().toString(), entry);
        });
        return new Words<>(ahead.freeze(), behind.freeze());
    }

    /**
     * The list of the words of some rows of a table.
     *
     * @param keys how many fields of a row stand in front of its words
     * @param meaning what the words of a row stand for; null where the row does not belong to the list
     */
    public static <T> Words<T> of(List<String[]> rows, int keys, Function<String[], @Nullable T> meaning) {
        var words = new HashMap<String, T>();
        for (var row : rows) {
            var stands = meaning.apply(row);
            for (int i = keys; stands != null && i < row.length; i++) {
                words.put(row[i], stands);
            }
        }
        return of(words);
    }

    /** The longest word that begins at {@code from} and ends before {@code to}. */
    public @Nullable Entry<T> startingAt(char[] text, int from, int to) {
        Entry<T> found = null;
        var node = forward;
        for (int i = from; i < to; i++) {
            node = node.next(text[i]);
            if (node == null) {
                break;
            }
            if (node.entry != null) {
                found = node.entry;
            }
        }
        return found;
    }

    /** The longest word that ends right before {@code to} and does not begin before {@code from}. */
    public @Nullable Entry<T> endingAt(char[] text, int from, int to) {
        Entry<T> found = null;
        var node = backward;
        for (int i = to - 1; i >= from; i--) {
            node = node.next(text[i]);
            if (node == null) {
                break;
            }
            if (node.entry != null) {
                found = node.entry;
            }
        }
        return found;
    }

    /** What the whole piece of text stands for, where it is one word of the list. */
    public @Nullable T exactly(char[] text, int from, int to) {
        var entry = startingAt(text, from, to);
        return entry != null && entry.length() == to - from ? entry.meaning() : null;
    }

    /** A node's children in a hash table that is at most half full. */
    private static final class Node<T> {
        private final char[] keys;
        private final @Nullable Node<T>[] children;
        private final @Nullable Entry<T> entry;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Node(Map<Character, Node<T>> nodes, @Nullable Entry<T> entry) {
            int size = Math.max(2, Integer.highestOneBit(Math.max(1, nodes.size())) * 4);
            this.keys = new char[size];
            this.children = new Node[size];
            this.entry = entry;
            nodes.forEach((key, node) -> {
                int at = slot(key);
                while (children[at] != null) {
                    at = (at + 1) & (keys.length - 1);
                }
                keys[at] = key;
                children[at] = node;
            });
        }

        private int slot(char key) {
            return (key ^ (key >>> 5)) & (keys.length - 1);
        }

        @Nullable Node<T> next(char key) {
            int at = slot(key);
            while (children[at] != null) {
                if (keys[at] == key) {
                    return children[at];
                }
                at = (at + 1) & (keys.length - 1);
            }
            return null;
        }
    }

    private static final class Branch<T> {
        private final Map<Character, Branch<T>> children = new TreeMap<>();
        private @Nullable Entry<T> entry;

        void put(String word, Entry<T> meaning) {
            var branch = this;
            for (int i = 0; i < word.length(); i++) {
                branch = branch.children.computeIfAbsent(word.charAt(i), key -> new Branch<>());
            }
            branch.entry = meaning;
        }

        Node<T> freeze() {
            var nodes = new TreeMap<Character, Node<T>>();
            children.forEach((key, child) -> nodes.put(key, child.freeze()));
            return new Node<>(nodes, entry);
        }
    }
}
