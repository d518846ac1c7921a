package org.mingxiao.server.shared.search;

/**
 * Something found by the search of all pages.
 *
 * @param kind key in {@code messages} of what it is: {@code goals.form}
 * @param title its name
 * @param detail what tells it from others of its name: unit, year; may be empty
 * @param href its page
 */
public record SearchHit(String kind, String title, String detail, String href) {}
