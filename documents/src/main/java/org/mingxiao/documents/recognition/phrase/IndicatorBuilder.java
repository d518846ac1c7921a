package org.mingxiao.documents.recognition.phrase;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.IndicatorPlaces;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.Taxonomy;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.core.value.TargetValues;

/** Makes an indicator of the printed texts of its cells. */
public final class IndicatorBuilder {
    private final String name;
    private final Place place;
    private @Nullable String level1;
    private @Nullable String level2;
    private @Nullable String cycleValue;
    private @Nullable String annualValue;
    private @Nullable String actualValue;
    private String actualUnit = "";
    private @Nullable BigDecimal weight;
    private @Nullable BigDecimal score;
    private @Nullable String deviation;
    private IndicatorPlaces places = IndicatorPlaces.NONE;

    public IndicatorBuilder(String name, Place place) {
        this.name = Labels.unwrapped(name);
        this.place = place;
    }

    /** The labels as printed, with their codes. */
    public IndicatorBuilder levels(@Nullable String first, @Nullable String second) {
        level1 = first;
        level2 = second;
        return this;
    }

    public IndicatorBuilder cycleValue(@Nullable String text) {
        cycleValue = text;
        return this;
    }

    public IndicatorBuilder annualValue(@Nullable String text) {
        annualValue = text;
        return this;
    }

    public IndicatorBuilder actualValue(@Nullable String text) {
        actualValue = text;
        return this;
    }

    /** The unit that the table prints in a column of its own, for a result that is a bare number. */
    public IndicatorBuilder actualUnit(@Nullable String text) {
        actualUnit = text == null ? "" : Labels.unwrapped(text);
        return this;
    }

    public IndicatorBuilder weight(@Nullable BigDecimal points) {
        weight = points;
        return this;
    }

    public IndicatorBuilder score(@Nullable BigDecimal points) {
        score = points;
        return this;
    }

    public IndicatorBuilder deviation(@Nullable String text) {
        deviation = text;
        return this;
    }

    public IndicatorBuilder places(IndicatorPlaces known) {
        places = known;
        return this;
    }

    public Indicator build() {
        return new Indicator(
                dimension(),
                level1 == null ? null : Taxonomy.printedName(level1),
                level2 == null ? null : Taxonomy.printedName(level2),
                level1 == null ? null : Taxonomy.printedCode(level1),
                level2 == null ? null : Taxonomy.printedCode(level2),
                name,
                value(cycleValue),
                value(annualValue),
                value(actualValue, actualUnit),
                weight,
                score,
                deviation == null || deviation.isBlank() ? null : Labels.unwrapped(deviation),
                place,
                places);
    }

    /** A printed code says the class, unless the name beside it says another one of another group. */
    private @Nullable Dimension dimension() {
        var named = Taxonomy.dimension(level1, level2);
        var code = level2 == null ? null : Taxonomy.printedCode(level2);
        var coded = code == null ? Optional.<Dimension>empty() : Dimension.ofCode(code);
        boolean clash = named.isPresent()
                && coded.isPresent()
                && named.get().group() != coded.get().group();
        return (clash ? named : coded.or(() -> named)).orElse(null);
    }

    private @Nullable TargetValue value(@Nullable String text) {
        return value(text, "");
    }

    private @Nullable TargetValue value(@Nullable String text, String unitColumn) {
        return text == null || text.isBlank() ? null : TargetValues.read(Labels.unwrapped(text), name, unitColumn);
    }
}
