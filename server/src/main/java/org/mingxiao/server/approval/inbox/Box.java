package org.mingxiao.server.approval.inbox;

import java.util.Locale;

/** What a person's cases are looked at for. */
public enum Box {
    /** 待办: it is the person's turn */
    PENDING,
    /** 已办: the person decided something */
    DONE,
    /** 我发起: the person submitted it */
    BEGUN,
    /** 抄送: the person got a copy */
    COPIES;

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
