package org.mingxiao.core.review.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure, its magnitude (万, 亿) taken off.
 *
 * @param kind what it counts or measures
 * @param group units of one group mean the same: 人 and 名, 件 and 份
 */
public record Unit(UnitKind kind, String group) {
    private static final Map<String, Unit> KNOWN = load();

    /** How two units stand to each other. */
    public enum Agreement {
        SAME,
        /** Near enough to ask: 人 and 人次. */
        DOUBTFUL,
        DIFFERENT,
        /** One of them is missing or unknown, so that nothing can be said. */
        OPEN
    }

    public static Unit of(@Nullable String written) {
        var unit = written == null ? "" : Wording.fold(written);
        if (unit.isEmpty()) {
            return new Unit(UnitKind.NONE, "");
        }
        if (unit.contains("/") && !KNOWN.containsKey(unit)) {
            return new Unit(UnitKind.RATIO, unit);
        }
        for (var rest = unit; !rest.isEmpty(); rest = rest.substring(1)) {
            var known = KNOWN.get(rest);
            if (known != null) {
                return known;
            }
            if ("十百千万亿多余".indexOf(rest.charAt(0)) < 0) {
                return new Unit(UnitKind.UNKNOWN, rest);
            }
        }
        return new Unit(UnitKind.NONE, "");
    }

    public Agreement agreement(Unit other) {
        if (equals(other)) {
            return Agreement.SAME;
        }
        if (!kind.known() || !other.kind.known()) {
            return Agreement.OPEN;
        }
        if (kind.counts() && other.kind.counts() && (kind == UnitKind.GENERIC || other.kind == UnitKind.GENERIC)) {
            return Agreement.SAME;
        }
        if (kind == other.kind) {
            return kind == UnitKind.PERCENT ? Agreement.DIFFERENT : Agreement.DOUBTFUL;
        }
        return kind == UnitKind.RATIO || other.kind == UnitKind.RATIO ? Agreement.DOUBTFUL : Agreement.DIFFERENT;
    }

    private static Map<String, Unit> load() {
        var known = new HashMap<String, Unit>();
        for (var row : Tables.rows("units.tsv")) {
            var unit = new Unit(UnitKind.valueOf(row[0].toUpperCase(Locale.ROOT)), row[1]);
            for (var written : row[2].split(" ")) {
                known.put(Wording.fold(written), unit);
            }
        }
        return Map.copyOf(known);
    }
}
