package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The pieces of one cell, by their numbers; with a gap where other cells of the row stand between the lines of this one. */
record Slice(List<Integer> numbers) {
    static final Slice EMPTY = new Slice(List.of());

    Slice {
        numbers = List.copyOf(numbers);
    }

    static Slice of(int from, int to) {
        return new Slice(IntStream.range(from, to).boxed().toList());
    }

    Slice and(Slice other) {
        var all = new ArrayList<>(numbers);
        all.addAll(other.numbers);
        return new Slice(all);
    }

    Slice shifted(int by) {
        return by == 0 ? this : new Slice(numbers.stream().map(n -> n + by).toList());
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    List<Piece> of(List<Piece> pieces) {
        return numbers.stream().map(pieces::get).toList();
    }
}
