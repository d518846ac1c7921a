package org.mingxiao.server.approval.route;

/** How many of the people of a step must approve. */
public enum Signing {
    /** 任一人 */
    ANY_ONE,
    /** 会签: somebody of each party */
    ONE_OF_EACH,
    /** 全部 */
    EVERYBODY
}
