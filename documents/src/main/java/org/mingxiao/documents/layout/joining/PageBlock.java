package org.mingxiao.documents.layout.joining;

/** A line or a table on a page. */
sealed interface PageBlock permits PageLine, PageTable {
    int page();

    float top();
}
