package org.mingxiao.core.review;

/** What the reviewer's form asks under each aspect (财预〔2015〕88号). */
public enum ReviewItem {
    FORMAL_COMPLETENESS(ReviewAspect.COMPLETENESS, "规范完整性", "formal completeness"),
    CLARITY(ReviewAspect.COMPLETENESS, "明确清晰性", "clarity"),
    GOAL_RELEVANCE(ReviewAspect.RELEVANCE, "目标相关性", "relevance of the goal"),
    INDICATOR_SOUNDNESS(ReviewAspect.RELEVANCE, "指标科学性", "soundness of the indicators"),
    REASONABLENESS(ReviewAspect.ADEQUACY, "绩效合理性", "reasonableness"),
    FIT_OF_MONEY(ReviewAspect.ADEQUACY, "资金匹配性", "fit of the money"),
    ATTAINABILITY(ReviewAspect.FEASIBILITY, "实现可能性", "attainability"),
    CONDITIONS(ReviewAspect.FEASIBILITY, "条件充分性", "conditions"),
    REPORT_TRUTH(ReviewAspect.TRUTH, "自评真实性", "truth of the report");

    private final ReviewAspect aspect;
    private final String title;
    private final String english;

    ReviewItem(ReviewAspect aspect, String title, String english) {
        this.aspect = aspect;
        this.title = title;
        this.english = english;
    }

    public ReviewAspect aspect() {
        return aspect;
    }

    public String title() {
        return title;
    }

    public String english() {
        return english;
    }
}
