package org.mingxiao.documents;

import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Place;

/**
 * Something that could not be read; the rest of the file, and every other file, is read all the same.
 *
 * @param message what is wrong and what to do, Chinese first, English after it
 * @param place null where the whole file is meant
 */
public record Problem(
        ProblemCode code, String message, @Nullable Place place) {}
