package org.mingxiao.documents.recognition.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.recognition.report.Targets.Pair;

/** Which of the results that a statement names belongs to which of its targets. */
final class Pairing {
    private Pairing() {}

    /** Gives each target the next result of the same unit, or the next one where none has its unit. */
    static List<Pair> of(List<StatedValue> aims, List<StatedValue> results) {
        var pairs = new ArrayList<Pair>();
        var free = new ArrayList<>(results);
        for (int i = 0; i < aims.size(); i++) {
            var aim = aims.get(i);
            var result = fitting(aim, free, aims.size() - i);
            if (result != null) {
                free.subList(0, free.indexOf(result) + 1).clear();
            }
            var name = aim.name().isEmpty() && result != null ? result.name() : aim.name();
            pairs.add(new Pair(name, aim.text(), result == null ? null : result.text()));
        }
        return pairs;
    }

    private static @Nullable StatedValue fitting(StatedValue aim, List<StatedValue> free, int left) {
        for (var result : free) {
            if (!aim.unit().isEmpty() && sameKind(aim.unit(), result.unit())) {
                return result;
            }
        }
        boolean oneEach = free.size() >= left || aim.unit().isEmpty();
        return free.isEmpty() || !oneEach || !comparable(aim.unit(), free.get(0).unit()) ? null : free.get(0);
    }

    private static boolean sameKind(String one, String other) {
        return bare(one).equals(bare(other)) || isMoney(one) && isMoney(other);
    }

    /** Money and per cent are held against their like only; what is counted goes by many names. */
    private static boolean comparable(String one, String other) {
        return one.isEmpty() || other.isEmpty() || isPercent(one) == isPercent(other) && isMoney(one) == isMoney(other);
    }

    private static boolean isPercent(String unit) {
        return unit.equals("%") || unit.equals("％") || unit.equals("个百分点");
    }

    private static boolean isMoney(String unit) {
        return unit.endsWith("元") || unit.equals("亿") || unit.equals("万");
    }

    private static String bare(String unit) {
        return unit.replaceFirst("^[十百千万亿]{1,3}(?=.)", "");
    }
}
