/** What single texts of a form say: its field labels, titles, amounts, numbered goals, packed indicators. Knows no tables. */
@NullMarked
package org.mingxiao.documents.recognition.phrase;

import org.jspecify.annotations.NullMarked;
