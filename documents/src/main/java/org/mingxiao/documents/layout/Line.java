package org.mingxiao.documents.layout;

import org.jspecify.annotations.Nullable;

/**
 * A line of text outside of tables; a paragraph where the format knows paragraphs.
 *
 * @param text as written, spaces kept
 * @param page from 1, null where the format has no pages
 * @param number the line of a text document, from 1; null elsewhere
 */
public record Line(
        String text, @Nullable Integer page, @Nullable Integer number) implements Block {}
