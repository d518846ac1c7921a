package org.mingxiao.server.library.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.review.language.Wording;
import org.mingxiao.server.library.IndicatorState;
import org.mingxiao.server.library.LibraryIndicator;
import org.mingxiao.server.shared.access.WithoutScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of indicators. */
@Repository
@Transactional(readOnly = true)
@WithoutScope("the library is one for the whole district")
public class Indicators {
    private static final String SELECT = """
            select i.*, (select array_agg(v.name order by v.name) from library.variant v where v.indicator_id = i.id) as variants
            from library.indicator i
            """;

    private final JdbcClient database;

    Indicators(JdbcClient database) {
        this.database = database;
    }

    public Optional<LibraryIndicator> find(UUID id) {
        return database.sql(SELECT + "where i.id = :id")
                .param("id", id)
                .query(Indicators::row)
                .optional();
    }

    /** The indicator that goes by just this name, or by one that means the same; a variant counts. Merged ones do not. */
    public Optional<LibraryIndicator> named(String name, Dimension dimension) {
        return database.sql(SELECT + """
                        where i.dimension = :dimension and i.merged_into is null and (i.name = :name or i.canonical = :canonical
                        or exists (select 1 from library.variant v where v.indicator_id = i.id
                        and (v.name = :name or v.canonical = :canonical)))
                        order by i.name <> :name, i.state = 'RETIRED', i.uses desc, i.id limit 1""")
                .param("name", name)
                .param("canonical", canonical(name))
                .param("dimension", dimension.name())
                .query(Indicators::row)
                .optional();
    }

    /** Others of the same class whose names mean the same, or nearly: candidates for a merger. */
    public List<LibraryIndicator> alike(LibraryIndicator indicator) {
        return database.sql(SELECT + """
                        where i.id <> :id and i.dimension = :dimension and i.merged_into is null
                        and (i.canonical = :canonical or strpos(i.canonical, :canonical) > 0 or strpos(:canonical, i.canonical) > 0)
                        order by i.uses desc, i.id limit 10""")
                .param("id", indicator.id())
                .param("canonical", canonical(indicator.name()))
                .param("dimension", indicator.dimension().name())
                .query(Indicators::row)
                .list();
    }

    /** The number that rises with every change. */
    public long edition() {
        return database.sql("select number from library.edition")
                .query(Long.class)
                .single();
    }

    /** What has changed after an edition, retired ones included. */
    public List<LibraryIndicator> changedSince(long edition) {
        return database.sql(SELECT + "where i.edition > :edition")
                .param("edition", edition)
                .query(Indicators::row)
                .list();
    }

    /** One page of those in a state, the most used first. */
    public List<LibraryIndicator> page(
            @Nullable IndicatorState state, @Nullable Dimension dimension, int offset, int size) {
        return database.sql(SELECT + """
                        where i.merged_into is null and (:state = '' or i.state = :state)
                        and (:dimension = '' or i.dimension = :dimension)
                        order by i.uses desc, i.name, i.id limit :size offset :offset""")
                .param("state", state == null ? "" : state.name())
                .param("dimension", dimension == null ? "" : dimension.name())
                .param("size", size)
                .param("offset", offset)
                .query(Indicators::row)
                .list();
    }

    public long count(@Nullable IndicatorState state, @Nullable Dimension dimension) {
        return database.sql("""
                        select count(*) from library.indicator i where i.merged_into is null
                        and (:state = '' or i.state = :state) and (:dimension = '' or i.dimension = :dimension)""")
                .param("state", state == null ? "" : state.name())
                .param("dimension", dimension == null ? "" : dimension.name())
                .query(Long.class)
                .single();
    }

    /** Counts a use. Searches notice it with the next change of the library, or after some minutes. */
    @Transactional
    public void used(UUID id) {
        database.sql("update library.indicator set uses = uses + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** Writes an indicator, new or known, under a new edition. Its variants are kept by {@link #addVariant}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(LibraryIndicator indicator, @Nullable UUID person, @Nullable UUID unit) {
        var values = database.sql("""
                        update library.indicator set name = :name, canonical = :canonical, dimension = :dimension, unit = :unit,
                        comparator = :comparator, usual_low = :low, usual_high = :high, scoring_method = :method, basis = :basis,
                        evidence_source = :evidence, industry = :industry, source = :source, state = :state, merged_into = :merged,
                        uses = greatest(uses, :uses), changed_at = now(), edition = :edition where id = :id""");
        var edition = nextEdition();
        if (bind(values, indicator, edition).update() == 0) {
            bind(database.sql("""
                            insert into library.indicator (id, name, canonical, dimension, unit, comparator, usual_low, usual_high,
                            scoring_method, basis, evidence_source, industry, source, state, merged_into, uses, proposed_by,
                            proposed_unit, changed_at, edition)
                            values (:id, :name, :canonical, :dimension, :unit, :comparator, :low, :high, :method, :basis, :evidence,
                            :industry, :source, :state, :merged, :uses, cast(:person as uuid), cast(:inUnit as uuid), now(), :edition)"""), indicator, edition)
                    .param("person", person)
                    .param("inUnit", unit)
                    .update();
        }
        indicator.variants().forEach(variant -> addVariant(indicator.id(), variant));
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, LibraryIndicator indicator, long edition) {
        return sql.param("id", indicator.id())
                .param("name", indicator.name())
                .param("canonical", canonical(indicator.name()))
                .param("dimension", indicator.dimension().name())
                .param("unit", indicator.unit())
                .param("comparator", indicator.comparator())
                .param("low", indicator.usualLow())
                .param("high", indicator.usualHigh())
                .param("method", indicator.scoringMethod())
                .param("basis", indicator.basis())
                .param("evidence", indicator.evidenceSource())
                .param("industry", indicator.industry())
                .param("source", indicator.source())
                .param("state", indicator.state().name())
                .param("merged", indicator.mergedInto())
                .param("uses", indicator.uses())
                .param("edition", edition);
    }

    /** Notes another name of an indicator; its own name is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addVariant(UUID indicator, String name) {
        database.sql("""
                        insert into library.variant (indicator_id, name, canonical)
                        select i.id, :name, :canonical from library.indicator i where i.id = :id and i.name <> :name
                        and not exists (select 1 from library.variant v where v.indicator_id = :id and v.name = :name)""")
                .param("id", indicator)
                .param("name", name)
                .param("canonical", canonical(name))
                .update();
    }

    /** Who proposed it; empty where no person did, or it is unknown. */
    public Optional<UUID> proposer(UUID id) {
        return database.sql("select proposed_by from library.indicator where id = :id and proposed_by is not null")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    private long nextEdition() {
        return database.sql("update library.edition set number = number + 1 returning number")
                .query(Long.class)
                .single();
    }

    static String canonical(String name) {
        var canonical = Wording.canonical(name);
        return canonical.isEmpty() ? name : canonical;
    }

    private static LibraryIndicator row(ResultSet row, int number) throws SQLException {
        var variants = row.getArray("variants");
        return new LibraryIndicator(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Dimension.valueOf(row.getString("dimension")),
                row.getString("unit"),
                row.getString("comparator"),
                row.getBigDecimal("usual_low"),
                row.getBigDecimal("usual_high"),
                row.getString("scoring_method"),
                row.getString("basis"),
                row.getString("evidence_source"),
                row.getString("industry"),
                row.getString("source"),
                IndicatorState.valueOf(row.getString("state")),
                row.getObject("merged_into", UUID.class),
                row.getLong("uses"),
                variants == null ? List.of() : Arrays.asList((String[]) variants.getArray()));
    }
}
