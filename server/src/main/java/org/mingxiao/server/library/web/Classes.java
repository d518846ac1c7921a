package org.mingxiao.server.library.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Taxonomy;

/** Classes of indicators by whatever name they are asked for. */
final class Classes {
    private Classes() {}

    /** By name, code or printed name; null: every class. Text that names none asks for every class, too. */
    static @Nullable Dimension of(String text) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.name().equals(text))
                .findFirst()
                .or(() -> Dimension.ofCode(text))
                .or(() -> text.isBlank() ? Optional.empty() : Taxonomy.level2(text))
                .orElse(null);
    }
}
