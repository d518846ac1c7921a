package org.mingxiao.server.shared.web;

/**
 * Something to mend in what was sent, shown on top of the page and at its field ({@code parts :: mistakes}).
 *
 * @param field id of the field that the line on top jumps to
 * @param text what to do about it, in words for people
 */
public record Mistake(String field, String text) {}
