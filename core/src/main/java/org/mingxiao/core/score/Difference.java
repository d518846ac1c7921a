package org.mingxiao.core.score;

import org.mingxiao.core.form.Place;

/**
 * A published figure that does not come out again.
 *
 * @param what the row's name, 总分, 等级, 得分合计 or 执行率
 * @param published as the form states it
 * @param due as it comes out
 */
public record Difference(String what, String published, String due, Place place) {}
