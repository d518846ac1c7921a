package org.mingxiao.server.shared.web;

/**
 * What waits for a person (待办), as the head of every page shows it.
 *
 * @param overdue how many of them are late
 * @param href the list of them
 */
public record TaskCount(int waiting, int overdue, String href) {}
