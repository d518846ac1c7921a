package org.mingxiao.documents.layout.ruling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Numbered things joined two by two into groups. */
final class Groups {
    private final int[] parent;

    Groups(int size) {
        parent = IntStream.range(0, size).toArray();
    }

    void join(int a, int b) {
        int first = Math.min(of(a), of(b));
        int second = Math.max(of(a), of(b));
        parent[second] = first;
    }

    /** The group's smallest member. */
    int of(int member) {
        int root = member;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Every group, by its smallest member. */
    List<int[]> members() {
        var groups = new LinkedHashMap<Integer, IntStream.Builder>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(of(i), g -> IntStream.builder()).add(i);
        }
        return groups.values().stream().map(b -> b.build().toArray()).toList();
    }
}
