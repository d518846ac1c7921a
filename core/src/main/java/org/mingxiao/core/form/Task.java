package org.mingxiao.core.form;

import org.jspecify.annotations.Nullable;
import org.mingxiao.core.money.Amount;

/**
 * One of the year's tasks (年度重点工作任务 or 其他需完成的任务).
 *
 * @param name 名称
 * @param content 主要实施内容
 * @param amount 拟投入的资金; null where the cell is empty
 * @param expected 期望达到的目标（概述）
 */
public record Task(
        String name,
        @Nullable String content,
        @Nullable Amount amount,
        @Nullable String expected,
        Place place) {}
