package org.mingxiao.documents.text;

import java.util.List;
import java.util.Optional;

/** One way in which people write tables in text. */
interface TableShape {
    /** The table that starts at this line, where one does. */
    Optional<TextTable> at(List<SourceLine> lines, int from);
}
