package org.mingxiao.server.library.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.server.library.IndicatorState;
import org.mingxiao.server.library.LibraryIndicator;
import org.mingxiao.server.shared.access.Refused;

/** What somebody says of an indicator, as typed; blank where nothing is said. */
public record Proposal(
        String name,
        Dimension dimension,
        @Nullable String unit,
        @Nullable String comparator,
        @Nullable String scoringMethod,
        @Nullable String basis,
        @Nullable String evidenceSource,
        @Nullable String industry) {
    private static final List<String> SIGNS = List.of("≥", ">", "≤", "<", "=", "≈");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_CODE = 20;

    /**
     * The indicator that this makes.
     *
     * @throws Refused where the name is missing, too long or damaged, or another text is too long
     */
    LibraryIndicator checked(UUID id, String source, IndicatorState state) {
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw Refused.invalid("library-name-length", LONGEST_NAME);
        }
        var repair = NameRepair.of(plain);
        if (repair.isPresent()) {
            throw Refused.invalid("library-name-damaged", plain, repair.get());
        }
        if (NameRepair.isDamaged(plain)) {
            throw Refused.invalid("library-name-placeholder", plain);
        }
        if (comparator != null && !comparator.isBlank() && !SIGNS.contains(comparator.strip())) {
            throw Refused.invalid("library-comparator", comparator);
        }
        return new LibraryIndicator(
                id,
                plain,
                dimension,
                orEmpty(text(unit, LONGEST_UNIT)),
                text(comparator, 1),
                null,
                null,
                text(scoringMethod, LONGEST_TEXT),
                text(basis, LONGEST_TEXT),
                text(evidenceSource, LONGEST_TEXT),
                text(industry, LONGEST_CODE),
                source,
                state,
                null,
                0,
                List.of());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String text(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var plain = text.strip();
        if (plain.length() > longest) {
            throw Refused.invalid("library-too-long", plain, longest);
        }
        return plain;
    }
}
