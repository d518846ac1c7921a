package org.mingxiao.documents.layout;

/** A line of text or a table. */
public sealed interface Block permits Line, Grid {}
