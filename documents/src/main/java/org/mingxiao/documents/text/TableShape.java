package org.mingxiao.documents.text;

import java.util.List;
import java.util.Optional;

/**
 * One way in which people write tables in text. A shape serves one document and is asked for its lines in their order,
 * so that it need not look twice at lines that it has found to be no table.
 */
interface TableShape {
    /** The table that starts at this line, where one does. */
    Optional<TextTable> at(List<SourceLine> lines, int from);
}
