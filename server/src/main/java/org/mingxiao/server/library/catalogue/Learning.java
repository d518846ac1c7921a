package org.mingxiao.server.library.catalogue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.value.Quantity;
import org.mingxiao.core.value.Range;
import org.mingxiao.server.library.IndicatorState;
import org.mingxiao.server.library.LibraryIndicator;
import org.mingxiao.server.library.search.Search;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.WithoutScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Learns from approved forms which indicators there are, and which units and values are usual for them. */
@Service
public class Learning {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_UNIT = 40;
    /** Fewer values than this say nothing usual, and would show those of single departments. */
    private static final int FEWEST_VALUES = 3;

    private final JdbcClient database;
    private final Indicators indicators;
    private final Search search;
    private final TransactionTemplate own;

    Learning(JdbcClient database, Indicators indicators, Search search, PlatformTransactionManager transactions) {
        this.database = database;
        this.indicators = indicators;
        this.search = search;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In a transaction of its own, as the program's own work; names of damaged form are learned as repaired. */
    @WithoutScope("the library is one for the whole district")
    public void learn(UUID subject, Form form) {
        CurrentScope.run(
                Scope.program(),
                () -> own.executeWithoutResult(status -> {
                    var known = new HashSet<>(forget(subject));
                    var position = 0;
                    var touched = new HashSet<>(known);
                    for (var row : form.allIndicators().toList()) {
                        var dimension = row.dimension();
                        if (dimension != null && !row.name().isBlank()) {
                            var indicator = indicator(row, dimension);
                            if (indicator.isPresent()) {
                                var id = indicator.get();
                                observe(id, subject, position++, form.year(), row);
                                touched.add(id);
                                if (known.add(id)) {
                                    indicators.used(id);
                                }
                            }
                        }
                    }
                    touched.stream().sorted().forEach(this::reckon);
                    search.changed();
                }));
    }

    /** Reckons the usual values of an indicator anew, those of what was merged into it included. */
    void reckonAgain(UUID id) {
        CurrentScope.run(
                Scope.program(),
                () -> own.executeWithoutResult(status -> {
                    reckon(id);
                    search.changed();
                }));
    }

    private List<UUID> forget(UUID subject) {
        return database.sql("delete from library.observation where subject = :subject returning indicator_id")
                .param("subject", subject)
                .query(UUID.class)
                .list();
    }

    private Optional<UUID> indicator(Indicator row, Dimension dimension) {
        var name = NameRepair.of(row.name()).orElse(row.name().strip());
        if (name.isEmpty() || name.length() > LONGEST_NAME || NameRepair.isDamaged(name)) {
            return Optional.empty();
        }
        var known = indicators.named(name, dimension);
        if (known.isPresent()) {
            if (!known.get().name().equals(name)) {
                indicators.addVariant(known.get().id(), name);
            }
            return Optional.of(known.get().id());
        }
        var id = UUID.randomUUID();
        indicators.put(
                new LibraryIndicator(
                        id,
                        name,
                        dimension,
                        unit(row),
                        sign(row),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "取自已批复的绩效目标",
                        IndicatorState.PROPOSED,
                        null,
                        0,
                        List.of()),
                null,
                null);
        return Optional.of(id);
    }

    private void observe(UUID indicator, UUID subject, int position, @Nullable Integer year, Indicator row) {
        var target = row.target();
        var number = target instanceof Quantity || target instanceof Range ? target.number() : null;
        database.sql("""
                        insert into library.observation (indicator_id, subject, position, fiscal_year, unit, comparator, number)
                        values (:indicator, :subject, :position, cast(:year as int), :unit, :sign, cast(:number as numeric))""")
                .param("indicator", indicator)
                .param("subject", subject)
                .param("position", position)
                .param("year", year)
                .param("unit", unit(row))
                .param("sign", sign(row))
                .param("number", number)
                .update();
    }

    private static String unit(Indicator row) {
        var target = row.target();
        var unit = target == null ? null : target.unit();
        return unit == null || unit.length() > LONGEST_UNIT ? "" : unit;
    }

    private static @Nullable String sign(Indicator row) {
        var target = row.target();
        var comparator = target == null ? null : target.comparator();
        return comparator == null ? null : comparator.sign();
    }

    private record Seen(String unit, @Nullable String comparator, BigDecimal low, BigDecimal high, long values) {}

    /** The commonest unit with its commonest sign, and where the middle four fifths of its values lie. */
    private void reckon(UUID id) {
        var seen = database.sql("""
                        select unit, mode() within group (order by comparator) as comparator,
                        cast(percentile_disc(0.1) within group (order by number) as numeric) as low,
                        cast(percentile_disc(0.9) within group (order by number) as numeric) as high, count(*) as values
                        from library.observation where number is not null and (indicator_id = :id
                        or indicator_id in (select i.id from library.indicator i where i.merged_into = :id))
                        group by unit order by count(*) desc, unit limit 1""").param("id", id).query(Seen.class).optional();
        indicators.find(id).ifPresent(before -> {
            var enough = seen.filter(values -> values.values() >= FEWEST_VALUES);
            indicators.put(enough.map(values -> with(before, values)).orElse(before), null, null);
        });
    }

    private static LibraryIndicator with(LibraryIndicator before, Seen seen) {
        return new LibraryIndicator(
                before.id(),
                before.name(),
                before.dimension(),
                seen.unit(),
                seen.comparator(),
                seen.low(),
                seen.high(),
                before.scoringMethod(),
                before.basis(),
                before.evidenceSource(),
                before.industry(),
                before.source(),
                before.state(),
                before.mergedInto(),
                before.uses(),
                before.variants());
    }
}
