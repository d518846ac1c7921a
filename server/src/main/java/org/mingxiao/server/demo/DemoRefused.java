package org.mingxiao.server.demo;

/** Demonstration and real data would meet in one database. */
final class DemoRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String action;

    private DemoRefused(String reason, String action) {
        super(reason);
        this.action = action;
    }

    /** What to do, in both languages. */
    String action() {
        return action;
    }

    static DemoRefused otherData() {
        return new DemoRefused(
                "此数据目录中已有其他数据，或上次载入演示中断，不能载入演示。 / This database holds other data, or what is left of a loading that was broken off; the demonstration is not loaded into it.",
                "请指定一个空目录：./mingxiao serve --demo --data demo-data / Name an empty folder as shown.");
    }

    static DemoRefused demoData() {
        return new DemoRefused(
                "此数据库装有演示数据，任何人都可以演示人员身份登录，不能用于正式工作。 / This database holds the demonstration, whose people"
                        + " anybody may sign in as: it serves no real work.",
                "请加上 --demo，或用 --data 指定其他目录。 / Add --demo, or name another folder with --data.");
    }
}
