package org.mingxiao.server.library.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.server.library.IndicatorLibrary;
import org.mingxiao.server.library.IndicatorState;
import org.mingxiao.server.library.LibraryIndicator;
import org.mingxiao.server.library.catalogue.Curation;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The library for programs and for the grid, which suggests indicators as one types. */
@RestController
@RequestMapping("/api/v1/library")
@Access({
    Role.HANDLER,
    Role.SECTION_HEAD,
    Role.FINANCE,
    Role.LEADER,
    Role.HEAD,
    Role.REVIEWER,
    Role.EVALUATOR,
    Role.AUDITOR
})
class LibraryApi {
    private static final int LONGEST_WORDS = 60;

    private final IndicatorLibrary library;
    private final Curation curation;

    LibraryApi(IndicatorLibrary library, Curation curation) {
        this.library = library;
        this.curation = curation;
    }

    /**
     * An indicator as programs see it.
     *
     * @param dimension {@code QUANTITY}, …
     * @param usual usual values with sign and unit; empty where none are known
     */
    record Shown(
            UUID id,
            String name,
            Dimension dimension,
            String level1,
            String level2,
            String unit,
            @Nullable String comparator,
            String usual,
            long uses,
            IndicatorState state) {
        static Shown of(LibraryIndicator indicator) {
            return new Shown(
                    indicator.id(),
                    indicator.name(),
                    indicator.dimension(),
                    indicator.dimension().level1(),
                    indicator.level2(),
                    indicator.unit(),
                    indicator.comparator(),
                    indicator.usual(),
                    indicator.uses(),
                    indicator.state());
        }
    }

    /** @param dimension its name, its code ({@code 11}) or its printed name ({@code 数量指标}) */
    @Operation(summary = "Indicators that fit words, pinyin or their beginnings, the best first")
    @GetMapping("/search")
    List<Shown> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String dimension,
            @RequestParam(defaultValue = "10") int limit) {
        var words = q.length() > LONGEST_WORDS ? q.substring(0, LONGEST_WORDS) : q;
        return library.search(words, Classes.of(dimension), limit).stream()
                .map(Shown::of)
                .toList();
    }

    @Operation(summary = "An indicator of the library")
    @GetMapping("/{id}")
    Shown indicator(@PathVariable UUID id) {
        return library.find(id).map(Shown::of).orElseThrow(Refused::notFound);
    }

    @Operation(summary = "Proposes an indicator for the library")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Access({Role.HANDLER, Role.SECTION_HEAD, Role.FINANCE, Role.REVIEWER})
    Shown propose(Scope scope, @RequestBody @Valid ProposalForm form) {
        return Shown.of(curation.propose(scope, form.proposal()));
    }

    @Operation(summary = "Notes that an indicator was picked")
    @PostMapping("/{id}/used")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access({Role.HANDLER, Role.SECTION_HEAD, Role.FINANCE})
    void used(@PathVariable UUID id) {
        library.used(id);
    }

    @Operation(summary = "Keeps a proposed indicator")
    @PostMapping("/{id}/keep")
    @Access({Role.FINANCE, Role.REVIEWER})
    Shown keep(Scope scope, @PathVariable UUID id) {
        curation.keep(scope, id);
        return indicator(id);
    }
}
