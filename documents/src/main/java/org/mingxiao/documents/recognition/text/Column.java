package org.mingxiao.documents.recognition.text;

/**
 * A column of a table that is to be rebuilt.
 *
 * @param title as printed, white space removed
 * @param optional whether most rows may leave it empty, because a merged cell spans them
 */
record Column(Role role, String title, boolean optional) {}
