/** Prose self-evaluation reports: what they say of a department's budget, score, goals, and of targets and their results. */
@NullMarked
package org.mingxiao.documents.recognition.report;

import org.jspecify.annotations.NullMarked;
