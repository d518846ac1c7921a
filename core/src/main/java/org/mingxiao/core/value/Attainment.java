package org.mingxiao.core.value;

/** Whether an actual value meets a target. */
public enum Attainment {
    MET,
    MISSED,
    /** The two cannot be held against each other: no number, or units that do not convert. */
    UNDECIDED;

    /**
     * Holds an actual value against a target. Units of one family convert (亿元 and 元, 公顷 and 亩, 天 and 小时); a bare number
     * takes the other's unit; where its size leaves a second reading open (0.98 beside 95%), both must give the same answer.
     * A target without a figure is met by a result that says so ({@code 完成}, {@code 达成预期指标}). A target with = or ≈ is met from its number
     * upwards, as 财预〔2020〕10号 scores it; a target of 0 only by 0. A multiple is met when every part is.
     */
    public static Attainment of(TargetValue target, TargetValue actual) {
        return Meeting.of(target, actual);
    }

    static Attainment of(boolean met) {
        return met ? MET : MISSED;
    }

    /** Both must be met; a miss of one decides. */
    Attainment and(Attainment other) {
        if (this == MISSED || other == MISSED) {
            return MISSED;
        }
        return this == MET ? other : this;
    }
}
