package org.mingxiao.core.form;

import java.util.Arrays;
import java.util.Optional;

/** The second-level classes of indicators (二级指标) under the codes of the contract. */
public enum Dimension {
    QUANTITY("11", "数量指标", "产出指标"),
    QUALITY("12", "质量指标", "产出指标"),
    TIMELINESS("13", "时效指标", "产出指标"),
    COST("14", "成本指标", "产出指标"),
    ECONOMIC_BENEFIT("21", "经济效益指标", "效益指标"),
    SOCIAL_BENEFIT("22", "社会效益指标", "效益指标"),
    ECOLOGICAL_BENEFIT("23", "生态效益指标", "效益指标"),
    SUSTAINABILITY("24", "可持续影响指标", "效益指标"),
    AUDIENCE_SATISFACTION("31", "服务对象满意度指标", "满意度指标"),
    ECONOMIC_COST("41", "经济成本指标", "成本指标"),
    SOCIAL_COST("42", "社会成本指标", "成本指标"),
    ECOLOGICAL_COST("43", "生态环境成本指标", "成本指标");

    private final String code;
    private final String title;
    private final String level1;

    Dimension(String code, String title, String level1) {
        this.code = code;
        this.title = title;
        this.level1 = level1;
    }

    public String code() {
        return code;
    }

    /** The official name of the second-level class. */
    public String title() {
        return title;
    }

    /** The official name of the first-level class above it. */
    public String level1() {
        return level1;
    }

    /** Output, benefit and satisfaction or cost: the first digit of the code. */
    public char group() {
        return code.charAt(0);
    }

    public static Optional<Dimension> ofCode(String code) {
        return Arrays.stream(values()).filter(d -> d.code.equals(code)).findFirst();
    }
}
