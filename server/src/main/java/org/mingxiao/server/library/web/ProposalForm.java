package org.mingxiao.server.library.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.server.library.LibraryIndicator;
import org.mingxiao.server.library.catalogue.Proposal;
import org.mingxiao.server.shared.access.Refused;

/** What the page or a program sends of an indicator. */
record ProposalForm(
        @NotBlank @Size(max = 200) String name,
        @Nullable Dimension dimension,
        @Nullable @Size(max = 200) String unit,
        @Nullable @Size(max = 10) String comparator,
        @Nullable @Size(max = 400) String scoringMethod,
        @Nullable @Size(max = 400) String basis,
        @Nullable @Size(max = 400) String evidenceSource,
        @Nullable @Size(max = 40) String industry) {
    static ProposalForm empty() {
        return new ProposalForm("", null, null, null, null, null, null, null);
    }

    static ProposalForm of(LibraryIndicator known) {
        return new ProposalForm(
                known.name(),
                known.dimension(),
                known.unit(),
                known.comparator(),
                known.scoringMethod(),
                known.basis(),
                known.evidenceSource(),
                known.industry());
    }

    Proposal proposal() {
        if (dimension == null) {
            throw Refused.invalid("library-import-class");
        }
        return new Proposal(name, dimension, unit, comparator, scoringMethod, basis, evidenceSource, industry);
    }
}
