package org.mingxiao.documents.layout;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param row its first row, from 1
 * @param column its first column, from 1
 * @param rowSpan how many rows it covers
 * @param columnSpan how many columns it covers
 * @param text the wrap of its lines undone; paragraphs that the format knows apart are parted by a line feed
 * @param page the page on which it starts; null where the format has no pages
 * @param line the line of a text document on which it starts; null elsewhere
 */
public record Cell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        String text,
        @Nullable Integer page,
        @Nullable Integer line) {}
