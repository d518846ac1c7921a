package org.mingxiao.server.library.catalogue;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingxiao.server.library.IndicatorState;
import org.mingxiao.server.library.LibraryIndicator;
import org.mingxiao.server.library.search.Search;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How the library is kept: anybody who does business proposes; finance of a department or the finance bureau accepts, mends,
 * merges and retires. Nobody accepts an own proposal.
 */
@Service
@Transactional
public class Curation {
    private static final String SUBJECT = "library.indicator";

    private final JdbcClient database;
    private final Indicators indicators;
    private final Learning learning;
    private final Search search;
    private final Acts acts;

    Curation(JdbcClient database, Indicators indicators, Learning learning, Search search, Acts acts) {
        this.database = database;
        this.indicators = indicators;
        this.learning = learning;
        this.search = search;
        this.acts = acts;
    }

    /** Whether somebody may accept, mend, merge and retire. */
    public static boolean mayKeep(Scope scope) {
        return scope.wide() || scope.hasAny(Role.FINANCE, Role.REVIEWER);
    }

    /** @throws Refused 409 where the library has it, under this name or one that means the same */
    public LibraryIndicator propose(Scope scope, Proposal proposal) {
        var indicator = proposal.checked(UUID.randomUUID(), "单位提出", IndicatorState.PROPOSED);
        indicators.named(indicator.name(), indicator.dimension()).ifPresent(known -> {
            throw Refused.conflict("library-known", known.name(), known.level2());
        });
        put(indicator, scope);
        record(scope, "library.proposed", indicator, Map.of("name", indicator.name()));
        return indicator;
    }

    /** Accepts a proposal, or takes a retired indicator back. */
    public void keep(Scope scope, UUID id) {
        requireKeeper(scope);
        var indicator = found(id);
        if (indicators.proposer(id).filter(scope.person()::equals).isPresent()) {
            throw Refused.conflict("library-own-proposal");
        }
        require(indicator, indicator.mergedInto() == null);
        put(indicator.in(IndicatorState.KEPT), scope);
        record(scope, "library.kept", indicator, Map.of("name", indicator.name()));
    }

    public void retire(Scope scope, UUID id, String reason) {
        requireKeeper(scope);
        var indicator = found(id);
        require(indicator, indicator.state() != IndicatorState.RETIRED);
        if (reason.isBlank()) {
            throw Refused.invalid("library-reason");
        }
        put(indicator.in(IndicatorState.RETIRED), scope);
        record(scope, "library.retired", indicator, Map.of("name", indicator.name(), "reason", reason.strip()));
    }

    /** Mends what is said of an indicator; a changed name stays as a variant. Usual values and uses stay. */
    public void edit(Scope scope, UUID id, Proposal proposal) {
        requireKeeper(scope);
        var before = found(id);
        require(before, before.mergedInto() == null);
        var said = proposal.checked(id, before.source(), before.state());
        var after = new LibraryIndicator(
                id,
                said.name(),
                said.dimension(),
                said.unit(),
                said.comparator(),
                before.usualLow(),
                before.usualHigh(),
                said.scoringMethod(),
                said.basis(),
                said.evidenceSource(),
                said.industry(),
                before.source(),
                before.state(),
                null,
                before.uses(),
                before.variants());
        put(after, scope);
        indicators.addVariant(id, before.name());
        record(scope, "library.edited", after, Map.of("before", said(before), "after", said(after)));
    }

    /** Lets one indicator stand for another of the same class: name, variants, uses and values of the other go over to it. */
    public void merge(Scope scope, UUID from, UUID into) {
        requireKeeper(scope);
        var gone = found(from);
        var stays = found(into);
        if (from.equals(into) || gone.dimension() != stays.dimension()) {
            throw Refused.invalid("library-merge-classes");
        }
        require(gone, gone.mergedInto() == null);
        require(stays, stays.state() != IndicatorState.RETIRED);
        database.sql("update library.indicator set merged_into = :into where merged_into = :from")
                .param("into", into)
                .param("from", from)
                .update();
        put(gone.mergedInto(into), scope);
        indicators.addVariant(into, gone.name());
        gone.variants().forEach(variant -> indicators.addVariant(into, variant));
        database.sql("update library.indicator set uses = uses + :uses where id = :into")
                .param("uses", gone.uses())
                .param("into", into)
                .update();
        put(found(into), scope);
        record(scope, "library.merged", gone, Map.of("name", gone.name(), "into", stays.name()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                learning.reckonAgain(into);
            }
        });
    }

    private void put(LibraryIndicator indicator, Scope scope) {
        try {
            indicators.put(indicator, scope.person(), unit(scope));
        } catch (DuplicateKeyException taken) {
            throw Refused.conflict("library-known", indicator.name(), indicator.level2());
        }
        search.changed();
    }

    private static UUID unit(Scope scope) {
        return scope.posts().stream()
                .filter(post -> !post.role().isAdministrator())
                .map(post -> post.unit())
                .findFirst()
                .orElse(Scope.PROGRAM);
    }

    /** What people can mend of an indicator, as they read it. */
    private static String said(LibraryIndicator indicator) {
        return Stream.of(
                        indicator.name(),
                        indicator.level2(),
                        indicator.unit(),
                        indicator.comparator(),
                        indicator.scoringMethod(),
                        indicator.basis(),
                        indicator.evidenceSource(),
                        indicator.industry())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private void record(Scope scope, String action, LibraryIndicator indicator, Map<String, String> detail) {
        acts.record(action, SUBJECT, indicator.id(), null, detail);
    }

    private LibraryIndicator found(UUID id) {
        return indicators.find(id).orElseThrow(Refused::notFound);
    }

    private static void requireKeeper(Scope scope) {
        if (!mayKeep(scope)) {
            throw Refused.notAllowed();
        }
    }

    private static void require(LibraryIndicator indicator, boolean possible) {
        if (!possible) {
            throw Refused.conflict("library-state", indicator.name());
        }
    }
}
