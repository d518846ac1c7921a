package org.mingxiao.core.score.scheme;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The scoring schemes that the project ships: one file each, listed in {@code index.txt}. */
public final class Schemes {
    private static final List<Scheme> ALL = Resources.lines("index.txt").stream()
            .map(name -> new SchemeFile(name, load(name)).scheme())
            .toList();

    private Schemes() {}

    /** Every scheme, the one for the whole country first. */
    public static List<Scheme> all() {
        return ALL;
    }

    /** The scheme of that id. */
    public static Optional<Scheme> byId(String id) {
        return ALL.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }

    /** The scheme in force for the whole country in a year; an unknown year is taken as one it holds for. */
    public static Scheme national(@Nullable Integer year) {
        return in("", year);
    }

    /**
     * The scheme in force in a region and year: the most closely fitting one, in the end that of the whole country.
     *
     * @param region code of the fiscal region; a scheme holds for every region whose code starts with its own
     */
    public static Scheme in(String region, @Nullable Integer year) {
        return ALL.stream()
                .filter(scheme -> scheme.holdsInRegion(region) && scheme.holdsIn(year))
                .max(Comparator.comparingInt(Schemes::closeness))
                .orElseGet(() -> ALL.get(0));
    }

    private static int closeness(Scheme scheme) {
        return scheme.region() == null ? 0 : scheme.region().length();
    }

    private static Properties load(String name) {
        var own = Resources.properties(name);
        var base = own.getProperty("base");
        if (base == null) {
            return own;
        }
        var merged = new Properties();
        merged.putAll(load(base));
        merged.putAll(own);
        return merged;
    }
}
