/**
 * Tables of official forms rebuilt from bare lines of text: copied out of a PDF with wrapped cells, one cell a line, or one
 * row a line. Knows the words of the forms, not what they mean: that is told from the rebuilt tables.
 */
@NullMarked
package org.mingxiao.documents.recognition.text;

import org.jspecify.annotations.NullMarked;
