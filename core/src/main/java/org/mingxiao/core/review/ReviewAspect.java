package org.mingxiao.core.review;

/** The four aspects of the official goal review with their points, and the truth of a self-evaluation, which has none there. */
public enum ReviewAspect {
    COMPLETENESS("完整性", "completeness", 20),
    RELEVANCE("相关性", "relevance", 30),
    ADEQUACY("适当性", "adequacy", 30),
    FEASIBILITY("可行性", "feasibility", 20),
    TRUTH("自评真实性", "truth of the self-evaluation", 0);

    private final String title;
    private final String english;
    private final int points;

    ReviewAspect(String title, String english, int points) {
        this.title = title;
        this.english = english;
        this.points = points;
    }

    public String title() {
        return title;
    }

    public String english() {
        return english;
    }

    /** Points of 100 that a goal without any finding in this aspect has. */
    public int points() {
        return points;
    }
}
