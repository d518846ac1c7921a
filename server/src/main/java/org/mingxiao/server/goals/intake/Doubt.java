package org.mingxiao.server.goals.intake;

import java.util.List;
import java.util.UUID;

/**
 * Why a cell that was read wants a second look.
 *
 * @param code key of its words in {@code messages} under {@code intake.doubt.}
 * @param arguments of these words
 */
record Doubt(UUID line, String column, String code, List<String> arguments) {
    Doubt {
        arguments = List.copyOf(arguments);
    }

    static Doubt of(UUID line, String column, String code, String... arguments) {
        return new Doubt(line, column, code, List.of(arguments));
    }
}
