package org.mingxiao.server.filing;

/** How far an attachment has come. */
public enum AttachmentState {
    /** 缺失: called for, and not there */
    MISSING,
    /** 已收 */
    RECEIVED,
    /** 已通过 */
    PASSED,
    /** 已驳回: to be handed in anew */
    REJECTED
}
