package org.mingxiao.server.goals;

import java.util.UUID;

/**
 * A cell to be changed.
 *
 * @param base the text that whoever changes it saw there: where it is another one now, the cell stays as it is
 */
public record CellEdit(UUID line, String column, String base, String value) {}
